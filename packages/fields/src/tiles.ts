import type { LucideIcon } from '@mortise/ui';
import {
  AppWindow,
  Banknote,
  Calendar,
  CalendarRange,
  ChevronDown,
  CircleDot,
  Clock,
  Columns3,
  Combine,
  ExternalLink,
  Hash,
  IdCard,
  Image,
  Info,
  Link,
  Link2,
  ListChecks,
  ListOrdered,
  ListTree,
  Mail,
  MapPin,
  Network,
  Paperclip,
  Percent,
  Phone,
  Rows3,
  Sigma,
  SquareCheck,
  SquareFunction,
  Star,
  Table2,
  Tags,
  TextAlignStart,
  Timer,
  ToggleLeft,
  Type,
  UserRound,
  UsersRound,
  WholeWord,
} from 'lucide-react';
import type { FieldTypes } from './catalog.ts';

interface Tile {
  readonly icon: LucideIcon;
  /** The Chinese label in pinyin, a syllable a word: the browser carries no dictionary. */
  readonly pinyin: string;
}

/** How each field type looks where types are chosen: one line each; a forgotten one does not compile. */
const tiles = {
  text: { icon: Type, pinyin: 'dan hang wen ben' },
  textarea: { icon: TextAlignStart, pinyin: 'duo hang wen ben' },
  number: { icon: Hash, pinyin: 'shu zi' },
  currency: { icon: Banknote, pinyin: 'jin e' },
  percent: { icon: Percent, pinyin: 'bai fen bi' },
  datetime: { icon: Calendar, pinyin: 'ri qi shi jian' },
  email: { icon: Mail, pinyin: 'you xiang' },
  phone: { icon: Phone, pinyin: 'dian hua' },
  url: { icon: Link, pinyin: 'wang zhi' },
  radio: { icon: CircleDot, pinyin: 'dan xuan an niu zu' },
  select: { icon: ChevronDown, pinyin: 'xia la dan xuan' },
  checkbox: { icon: SquareCheck, pinyin: 'fu xuan kuang zu' },
  multiselect: { icon: ListChecks, pinyin: 'xia la fu xuan' },
  cascader: { icon: ListTree, pinyin: 'ji lian xuan ze' },
  switch: { icon: ToggleLeft, pinyin: 'kai guan' },
  rating: { icon: Star, pinyin: 'ping fen' },
  tags: { icon: Tags, pinyin: 'biao qian' },
  subform: { icon: Table2, pinyin: 'zi biao dan ming xi' },
  relation: { icon: Link2, pinyin: 'guan lian ji lu' },
  lookup: { icon: ExternalLink, pinyin: 'ta biao zi duan' },
  rollup: { icon: Sigma, pinyin: 'hui zong' },
  address: { icon: MapPin, pinyin: 'di zhi' },
  time: { icon: Clock, pinyin: 'shi jian' },
  daterange: { icon: CalendarRange, pinyin: 'ri qi qu jian' },
  duration: { icon: Timer, pinyin: 'shi chang' },
  'id-no': { icon: IdCard, pinyin: 'zheng jian hao ma' },
  formula: { icon: SquareFunction, pinyin: 'gong shi' },
  concat: { icon: Combine, pinyin: 'wen ben zu he' },
  'amount-cn': { icon: WholeWord, pinyin: 'da xie jin e' },
  autonumber: { icon: ListOrdered, pinyin: 'liu shui hao' },
  file: { icon: Paperclip, pinyin: 'fu jian' },
  image: { icon: Image, pinyin: 'tu pian' },
  user: { icon: UserRound, pinyin: 'cheng yuan' },
  department: { icon: Network, pinyin: 'bu men' },
  role: { icon: UsersRound, pinyin: 'jue se' },
  section: { icon: Rows3, pinyin: 'fen duan' },
  tabs: { icon: AppWindow, pinyin: 'duo biao qian ye' },
  columns: { icon: Columns3, pinyin: 'fen lan' },
  note: { icon: Info, pinyin: 'shuo ming wen zi' },
} as const satisfies Record<keyof FieldTypes, Tile>;

const byName: Readonly<Record<string, Tile>> = tiles;

export const iconOf = (type: string): LucideIcon => byName[type]?.icon ?? Info;
export const pinyinOf = (type: string): string => byName[type]?.pinyin ?? '';
