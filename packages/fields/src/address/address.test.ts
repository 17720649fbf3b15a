import { textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { address } from './definition.ts';

const parse = (text: string, config: Partial<typeof address.defaults> = {}) =>
  address.parse(textCell(text), { ...address.defaults, ...config }, parseContext());
const told = (text: string) => {
  const parsed = parse(text);
  if (!parsed.ok) return parsed.error.code;
  const { province, city = '', district = '', code, detail = '' } = parsed.value ?? { province: '', code: '' };
  return [province, city, district, detail, code].join('|');
};

describe('an address', () => {
  test.each([
    ['浙江省杭州市西湖区文三路 1 号', '浙江省|杭州市|西湖区|文三路 1 号|330106'],
    ['浙江省 杭州市 西湖区 文三路 1 号', '浙江省|杭州市|西湖区|文三路 1 号|330106'],
    ['浙江/杭州/西湖', '浙江省|杭州市|西湖区||330106'],
    ['浙江-杭州-西湖区-文三路1-2号', '浙江省|杭州市|西湖区|文三路1-2号|330106'],
    ['浙江杭州西湖区文三路', '浙江省|杭州市|西湖区|文三路|330106'],
    ['杭州市西湖区文三路', '浙江省|杭州市|西湖区|文三路|330106'],
    ['浙江省杭州市', '浙江省|杭州市|||330100'],
    ['浙江省', '浙江省||||330000'],
    ['北京市朝阳区建国路 88 号', '北京市|北京市|朝阳区|建国路 88 号|110105'],
    ['北京市北京市朝阳区', '北京市|北京市|朝阳区||110105'],
    ['上海 浦东新区 张江路', '上海市|上海市|浦东新区|张江路|310115'],
    ['重庆市市辖区渝中区', '重庆市|重庆市|渝中区||500103'],
    ['江苏省昆山市玉山镇', '江苏省|苏州市|昆山市|玉山镇|320583'],
    ['昆山市玉山镇', '江苏省|苏州市|昆山市|玉山镇|320583'],
    ['吉林市昌邑区', '吉林省|吉林市|昌邑区||220202'],
    ['湖北省仙桃市', '湖北省|省直辖县|仙桃市||429004'],
    ['内蒙古呼和浩特市新城区', '内蒙古自治区|呼和浩特市|新城区||150102'],
    ['广西壮族自治区桂林市阳朔县', '广西壮族自治区|桂林市|阳朔县||450321'],
    ['江苏省南京市鼓楼大街 1 号', '江苏省|南京市||鼓楼大街 1 号|320100'],
    ['中国浙江省杭州市', '浙江省|杭州市|||330100'],
  ])('%s is %s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test.each(['文三路 1 号', '西湖区', 'Hangzhou', '12'])('is not %s', (text) => {
    expect(told(text)).toBe('not_an_address');
  });

  test('is written with each place once', () => {
    const shown = (text: string) => {
      const parsed = parse(text);
      return parsed.ok && parsed.value && address.format(parsed.value, address.defaults, formatContext());
    };
    expect(shown('北京市朝阳区建国路 88 号')).toBe('北京市朝阳区建国路 88 号');
    expect(shown('湖北仙桃市')).toBe('湖北省仙桃市');
    expect(shown('浙江/杭州/西湖区/文三路 1 号')).toBe('浙江省杭州市西湖区文三路 1 号');
  });

  test('keeps in the detail what is below its level, and refuses it when there is no detail', () => {
    expect(parse('浙江省杭州市西湖区文三路', { level: 'city' })).toEqual({
      ok: true,
      value: { province: '浙江省', city: '杭州市', code: '330100', detail: '西湖区文三路' },
    });
    expect(parse('浙江省杭州市西湖区', { level: 'city', detail: false })).toMatchObject({ ok: false });
  });

  test('asks for every level when it must be complete', () => {
    expect(parse('浙江省杭州市', { complete: true })).toMatchObject({ ok: false, error: { code: 'incomplete' } });
    const complete = address.value({ ...address.defaults, complete: true });
    expect(complete.safeParse({ province: '浙江省', city: '杭州市', code: '330100' }).success).toBe(false);
    expect(complete.safeParse({ province: '浙江省', city: '杭州市', district: '西湖区', code: '330106' }).success).toBe(
      true,
    );
  });
});
