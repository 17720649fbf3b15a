import { type OptionColor, optionColors } from '@mortise/core';
/** The hexes of the visual language for libraries that cannot read custom properties. Components use `--mo-*`. */
export interface Palette {
  readonly bench: string;
  readonly sheet: string;
  readonly raised: string;
  readonly sunken: string;
  readonly hover: string;
  readonly press: string;
  readonly ink1: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly ink4: string;
  readonly line1: string;
  readonly line2: string;
  readonly line3: string;
  readonly primary: string;
  readonly primaryHover: string;
  readonly primaryActive: string;
  readonly primaryText: string;
  readonly primaryBg: string;
  readonly primaryBg2: string;
  readonly primaryLine: string;
  readonly success: string;
  readonly successText: string;
  readonly successBg: string;
  readonly successLine: string;
  readonly warning: string;
  readonly warningText: string;
  readonly warningBg: string;
  readonly warningLine: string;
  readonly danger: string;
  readonly dangerText: string;
  readonly dangerBg: string;
  readonly dangerLine: string;
  readonly dangerFill: string;
  readonly mask: string;
  readonly shadow1: string;
  readonly shadow2: string;
  readonly shadow3: string;
  /** The twelve option and chart colours, in chart order. */
  readonly options: Readonly<Record<OptionColor, string>>;
  /** An ordered scale (funnel, heat) in one hue, strongest first. */
  readonly ramp: readonly string[];
  readonly fontFamily: string;
  readonly fontFamilyCode: string;
}

export const isOptionColor = (name: string | undefined): name is OptionColor =>
  (optionColors as readonly string[]).includes(name ?? '');

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "HarmonyOS Sans SC", MiSans, "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';
const fontFamilyCode = 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace';

export const lightPalette: Palette = {
  bench: '#F5F4F1',
  sheet: '#FFFFFF',
  raised: '#FFFFFF',
  sunken: '#FAF9F7',
  hover: '#F1EFEC',
  press: '#E8E6E2',
  ink1: '#211D1A',
  ink2: '#534F4A',
  ink3: '#6E6B66',
  ink4: '#A7A49F',
  line1: '#E7E5E1',
  line2: '#D3D1CC',
  line3: '#8D8A85',
  primary: '#3159C0',
  primaryHover: '#254AAD',
  primaryActive: '#1D3D95',
  primaryText: '#2C51B6',
  primaryBg: '#EFF5FF',
  primaryBg2: '#E0EAFE',
  primaryLine: '#BBD1FF',
  success: '#198044',
  successText: '#016732',
  successBg: '#ECF9EF',
  successLine: '#B8E0C1',
  warning: '#CB8117',
  warningText: '#864C03',
  warningBg: '#FFF5E1',
  warningLine: '#F7D293',
  danger: '#C53131',
  dangerText: '#9F2E2B',
  dangerBg: '#FEF1F0',
  dangerLine: '#FAC6C0',
  dangerFill: '#C53131',
  mask: 'rgba(33,29,26,.36)',
  shadow1: '0 1px 2px rgba(33,29,26,.06)',
  shadow2: '0 0 0 1px rgba(33,29,26,.06), 0 4px 12px -2px rgba(33,29,26,.10), 0 2px 4px -2px rgba(33,29,26,.06)',
  shadow3: '0 0 0 1px rgba(33,29,26,.06), 0 16px 40px -8px rgba(33,29,26,.18), 0 4px 12px -4px rgba(33,29,26,.08)',
  options: {
    indigo: '#3159C0',
    gold: '#B98A02',
    sky: '#299FCD',
    pink: '#B74679',
    olive: '#5B6C02',
    violet: '#5A298A',
    teal: '#027972',
    orange: '#C96811',
    green: '#419B5F',
    red: '#BD3936',
    brown: '#623E22',
    slate: '#848D9C',
  },
  ramp: ['#3159C0', '#4A6FCB', '#6688D6', '#86A3E1', '#A8BEEC', '#CAD9F6'],
  fontFamily,
  fontFamilyCode,
};

export const darkPalette: Palette = {
  bench: '#11100E',
  sheet: '#1A1817',
  raised: '#24221F',
  sunken: '#151412',
  hover: '#262422',
  press: '#302D2B',
  ink1: '#EBE9E6',
  ink2: '#B8B5B0',
  ink3: '#94908B',
  ink4: '#5D5A56',
  line1: '#2C2A28',
  line2: '#403E3B',
  line3: '#77746F',
  primary: '#3E67CD',
  primaryHover: '#4972D6',
  primaryActive: '#3459B7',
  primaryText: '#8CAEF9',
  primaryBg: '#1C253B',
  primaryBg2: '#213053',
  primaryLine: '#324A83',
  success: '#4AA969',
  successText: '#7CD194',
  successBg: '#182A1D',
  successLine: '#2B4E35',
  warning: '#E1A447',
  warningText: '#E7AF5C',
  warningBg: '#2F2311',
  warningLine: '#58401D',
  danger: '#DF6860',
  dangerText: '#F6948A',
  dangerBg: '#341E1C',
  dangerLine: '#613834',
  dangerFill: '#BD3D39',
  mask: 'rgba(0,0,0,.56)',
  shadow1: '0 1px 2px rgba(0,0,0,.4)',
  shadow2: '0 0 0 1px rgba(255,255,255,.08), 0 4px 12px -2px rgba(0,0,0,.5)',
  shadow3: '0 0 0 1px rgba(255,255,255,.09), 0 16px 40px -8px rgba(0,0,0,.7)',
  options: {
    indigo: '#5F8CF8',
    gold: '#F4C358',
    sky: '#60CCFC',
    pink: '#EA86AF',
    olive: '#95A94E',
    violet: '#8759BE',
    teal: '#3DACA4',
    orange: '#D77526',
    green: '#3A955A',
    red: '#E15A53',
    brown: '#856043',
    slate: '#7E8796',
  },
  ramp: ['#7EA3FF', '#6889DB', '#5471B8', '#435C98', '#34487A', '#28385E'],
  fontFamily,
  fontFamilyCode,
};
