/** A province, a city or a district, with the places inside it. */
export interface Area {
  /** Six digits, GB/T 2260. */
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Area[];
}

interface AreaList {
  readonly province_list: Readonly<Record<string, string>>;
  readonly city_list: Readonly<Record<string, string>>;
  readonly county_list: Readonly<Record<string, string>>;
}

/** The tree of a flat list in which a code's first two and four digits name its province and city. */
export function areasOf({ province_list, city_list, county_list }: AreaList): readonly Area[] {
  const districts = grouped(county_list, 4, () => undefined);
  const cities = grouped(city_list, 2, (code) => districts.get(code.slice(0, 4)));
  return Object.entries(province_list).map(([code, name]) => area(code, name, cities.get(code.slice(0, 2))));
}

function grouped(
  list: Readonly<Record<string, string>>,
  digits: number,
  childrenOf: (code: string) => readonly Area[] | undefined,
) {
  const groups = new Map<string, Area[]>();
  for (const [code, name] of Object.entries(list)) {
    const key = code.slice(0, digits);
    const group = groups.get(key) ?? [];
    group.push(area(code, name, childrenOf(code)));
    groups.set(key, group);
  }
  return groups;
}

const area = (code: string, name: string, children: readonly Area[] | undefined): Area =>
  children ? { code, name, children } : { code, name };

/** Stands for no place: it only keeps the three levels where a province has districts of its own. */
export const isFiller = (city: string) => /直辖县|^县$|^市辖区$/.test(city);

/** From the province down to the area with that code; empty when no such area is known. */
export function pathTo(areas: readonly Area[], code: string): readonly Area[] {
  const province = areas.find((candidate) => candidate.code === `${code.slice(0, 2)}0000`);
  const city = province?.children?.find((candidate) => candidate.code === `${code.slice(0, 4)}00`);
  const district = city?.children?.find((candidate) => candidate.code === code);
  const path = [province, city, district].flatMap((found) => (found ? [found] : []));
  return path.at(-1)?.code === code ? path : [];
}
