import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { companyName } from './company-name.ts';
import { creditCode } from './credit-code.ts';
import { mailAddress } from './mail-address.ts';
import { matches } from './matches.ts';
import { phoneDigits } from './phone-digits.ts';
import { webDomain } from './web-domain.ts';

describe('a company is the same', () => {
  test.each([
    [
      '华为技术',
      '华为技术有限公司',
      '深圳市华为技术有限责任公司',
      '华为（深圳）技术有限公司',
      '华为技术有限公司北京分公司',
      '华为技术集团股份有限公司',
      '　华为技术　（中国）',
    ],
    ['明源云科技', '广东省深圳市南山区明源云科技有限公司', '明源云 科技(深圳)', '深圳明源云科技有限公司第二分公司'],
    ['沪士电子', '昆山市沪士电子（集团）股份有限公司'],
    ['敖东药业', '延边朝鲜族自治州敖东药业有限公司'],
    ['天健会计师事务所', '天健会计师事务所（特殊普通合伙）'],
    ['abc', 'ＡＢＣ　有限公司', 'abc Co., Ltd.', 'The ABC Group Limited'],
  ])('%s', (name, ...written) => {
    expect(written.map(companyName)).toEqual(written.map(() => name));
  });

  test.each([
    ['北京银行股份有限公司', '上海银行股份有限公司'],
    ['中国银行', '北京银行'],
    ['浙江大学', '南京大学'],
    ['永辉超市股份有限公司', '永辉物流有限公司'],
    ['深圳科技有限公司', '广州科技有限公司'],
  ])('but %s is not %s', (one, other) => {
    expect(companyName(one)).not.toBe(companyName(other));
  });

  test('and something is left of whatever says something', () => {
    for (const text of ['有限公司', '北京', '上海第一分公司', '集团', '（中国）'])
      expect(companyName(text)).not.toBe('');
    expect(companyName(' （）')).toBeNull();
  });
});

test.each([
  ['13800138000', '+86 138-0013-8000', '008613800138000', '８６１３８００１３８０００', '138 0013 8000'],
  ['75588886666', '0755-88886666 转 801', '+8675588886666;ext=801', '(0755) 8888 6666'],
  ['85223456789', '+852 2345 6789'],
  [null, '110', '无', ''],
])('%s is dialled', (digits, ...written) => {
  expect(written.map((text) => phoneDigits(text ?? ''))).toEqual(written.map(() => digits));
});

test.each([
  [
    'example.com.cn',
    'https://www.Example.com.cn/about?x=1',
    'sales@mail.example.com.cn',
    'http://user@example.com.cn:8080',
  ],
  ['example.com', 'example.com', 'EXAMPLE.COM.', '//example.com'.slice(2)],
  [null, 'li@qq.com', '192.168.0.1', 'localhost', 'com.cn', '没有'],
])('the domain is %s', (domain, ...written) => {
  expect(written.map((text) => webDomain(text ?? ''))).toEqual(written.map(() => domain));
});

test('codes and mailboxes are what is printed and delivered to', () => {
  expect(creditCode(' 91440300 mao1x2y3z4 ')).toBe('91440300MA01X2Y324');
  expect(creditCode('---')).toBeNull();
  expect(mailAddress('Li.Na+crm@Example.com')).toBe('li.na@example.com');
  expect(mailAddress('nobody')).toBeNull();
});

test.each(Object.entries(matches))('%s says something or that there is nothing', (_, { said }) => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.emailAddress()), (text) => {
      expect(said(text, 'text')).not.toBe('');
    }),
  );
});
