import type { Address } from '@mortise/core';
import { type Area, isFiller, pathTo } from './areas.ts';

/**
 * Finds the areas at the head of a text: 浙江省杭州市西湖区文三路 1 号, 浙江/杭州/西湖区, 江苏昆山市…, 北京朝阳区…. The city or
 * the province may be left out where the rest is unique. What follows is the detail. Null when no area leads it.
 */
export function readAddress(text: string, areas: readonly Area[]): Address | null {
  const plain = text
    .replace(/[\u3000\s]+/g, ' ')
    .replace(/^中国[大陆]*\s*/, '')
    .trim();
  let path: readonly Area[] = [];
  let rest = plain;
  for (let level = 0; level < 3; level++) {
    const next = longest(rest, startsIn(path.at(-1), areas));
    if (!next) break;
    path = pathTo(areas, next.area.code);
    rest = withoutSeparator(rest.slice(next.length));
    const [province] = path;
    if (path.length === 1 && province && hasOneCity(province)) rest = withoutRepeat(rest, province.name);
  }
  return path.length > 0 ? addressOf(path, rest) : null;
}

/** The value for a path from the province down. */
export function addressOf(path: readonly Area[], detail = ''): Address | null {
  const [province, city, district] = path;
  const deepest = path.at(-1);
  if (!province || !deepest) return null;
  return {
    province: province.name,
    ...(city ? { city: city.name } : {}),
    ...(district ? { district: district.name } : {}),
    code: deepest.code,
    ...(detail ? { detail } : {}),
  };
}

interface Start {
  readonly name: string;
  readonly area: Area;
  /** A short name of a district counts only where it stands alone: 鼓楼 begins many a street. */
  readonly alone: boolean;
}

const hasOneCity = (province: Area) => province.children?.some(({ name }) => name === province.name) ?? false;

/** 北京市北京市朝阳区, 北京市市辖区朝阳区 */
function withoutRepeat(text: string, province: string): string {
  const repeated = [province, '市辖区'].find((name) => text.startsWith(name)) ?? '';
  return withoutSeparator(text.slice(repeated.length));
}

/** By first character: what may follow the area found so far. An import asks for the same few thousand times. */
const known = new WeakMap<object, ReadonlyMap<string, readonly Start[]>>();

function startsIn(area: Area | undefined, areas: readonly Area[]): ReadonlyMap<string, readonly Start[]> {
  const key = area ?? areas;
  const found = known.get(key);
  if (found) return found;
  const starts = new Map<string, Start[]>();
  for (const start of area ? startsBelow(area, areas) : startsOf(areas)) {
    const first = start.name.slice(0, 1);
    starts.set(first, [...(starts.get(first) ?? []), start]);
  }
  known.set(key, starts);
  return starts;
}

/** Provinces, cities and districts whose full name is unique in the country. */
function startsOf(areas: readonly Area[]): readonly Start[] {
  const cities = areas.flatMap(({ children = [] }) => children).filter(({ name }) => !isFiller(name));
  const provinces = new Set(areas.map(({ name }) => name));
  const districts = areas.flatMap(({ children = [] }) => children).flatMap(({ children = [] }) => children);
  return [
    ...areas.flatMap((area) => startsWith(area, false)),
    ...cities.filter(({ name }) => !provinces.has(name)).flatMap((area) => startsWith(area, false)),
    ...unique(districts).map((area) => ({ name: area.name, area, alone: false })),
  ];
}

/** Children, and grandchildren whose name is unique, of the area found so far. */
function startsBelow(area: Area, areas: readonly Area[]): readonly Start[] {
  const children = area.children ?? [];
  const isProvince = areas.includes(area);
  return [
    ...children
      .filter(({ name }) => !isFiller(name) && name !== area.name)
      .flatMap((child) => startsWith(child, !isProvince)),
    ...unique(children.flatMap((child) => child.children ?? [])).flatMap((child) => startsWith(child, true)),
  ];
}

const unique = (areas: readonly Area[]) => {
  const counts = new Map<string, number>();
  for (const { name } of areas) counts.set(name, (counts.get(name) ?? 0) + 1);
  return areas.filter(({ name }) => counts.get(name) === 1);
};

const ending =
  /(特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|([\u4e00-\u9fff]{1,3}族)+自治[州县旗]|自治州|地区|林区|新区|省|市|盟|区|县|旗)$/;

function startsWith(area: Area, isDistrict: boolean): readonly Start[] {
  const short = area.name.replace(ending, '');
  const full = { name: area.name, area, alone: false };
  return short.length >= 2 && short !== area.name ? [full, { name: short, area, alone: isDistrict }] : [full];
}

function longest(text: string, starts: ReadonlyMap<string, readonly Start[]>): { area: Area; length: number } | null {
  let best: { area: Area; length: number } | null = null;
  for (const { name, area, alone } of starts.get(text.slice(0, 1)) ?? []) {
    if (name.length <= (best?.length ?? 0) || !text.startsWith(name)) continue;
    if (alone && !/^($|[\s/,，、|>·—-])/.test(text.slice(name.length))) continue;
    best = { area, length: name.length };
  }
  return best;
}

const withoutSeparator = (text: string) => text.replace(/^[\s/,，、|>·—-]+/, '');
