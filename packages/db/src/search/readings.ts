import { pinyin } from 'pinyin-pro';

// Characters that people read in more than one way in names of people, places and firms, with the readings to add to the
// usual one. The many rare readings of dictionaries would only bloat the index.
const alsoRead =
  '行hang 重chong 长chang 长zhang 乐yue 乐le 单shan 单dan 曾zeng 曾ceng 查zha 查cha 区ou 翟zhai 翟di 盛cheng 藏zang 朝zhao ' +
  '都du 还hai 会kuai 便pian 传zhuan 弹tan 地de 调tiao 度duo 降xiang 角jue 觉jiao 卡qia 率lv 率shuai 模mu 石dan 系ji 厦sha ' +
  '校jiao 省xing 薄bo 薄bao 参shen 车ju 大dai 仔zai 种chong 折she 转zhuan 奇ji 茄jia 畜xu 吓he 相xiang 巷hang 削xue 血xie ' +
  '柏bo 泊po 堡pu 六lu 番pan 莘xin 牟mu 缪miao 缪mou 贾gu 贾jia 覃tan 覃qin 晟cheng 员yun 万mo 尉yu 燕yan 华hua 任ren ' +
  '仇qiu 仇chou 解xie 解jie 朴piao 朴pu 盖ge 盖gai 宿xiu 乘sheng 隆long 什shen 什shi 殷yan 繁po 繁fan 洗xian 折zhe 句gou ' +
  '尹yin 召shao 召zhao 祭zhai 祭ji 阿e 阿a 秘bi 秘mi 哈ha 艾ai 佛fo 佛fu 合he 间jian 将jiang 教jiao 结jie 禁jin 冠guan ' +
  '好hao 和he 划hua 荷he 虹hong 济ji 假jia 监jian 俊jun 空kong 累lei 量liang 绿lv 绿lu 论lun 落luo 蒙meng 磨mo 宁ning ' +
  '铺pu 强qiang 切qie 亲qin 曲qu 塞sai 散san 扇shan 少shao 数shu 说shuo 宿su 提ti 体ti 通tong 为wei 委wei 鲜xian 兴xing ' +
  '旋xuan 要yao 应ying 与yu 载zai 正zheng 只zhi 中zhong 轧zha 轧ya 著zhu 钻zuan 作zuo 露lu 露lou 颤chan 颤zhan 蚌beng ' +
  '蚌bang 铅qian 铅yan 台tai 涡guo 涡wo 浚xun 浚jun 丽li 圩xu 圩wei 埔pu 埔bu 荥xing 荥ying';

let table: Map<number, readonly string[]> | undefined;

/** How a Chinese character is read, without tones, the usual reading first; ü is v. Empty for any other character. */
export function readingsOf(character: number): readonly string[] {
  table ??= readTable();
  return table.get(character) ?? [];
}

/** One pass over the common block takes a tenth of a second, once per process; a look-up per text would take far longer. */
function readTable(): Map<number, readonly string[]> {
  const readings = new Map<number, readonly string[]>();
  const shared = new Map<string, readonly string[]>();
  for (let character = 0x4e00; character <= 0x9fff; character++) {
    const reading = pinyin(String.fromCharCode(character), { toneType: 'none', v: true });
    if (!/^[a-z]+$/.test(reading)) continue;
    const only = shared.get(reading) ?? [reading];
    shared.set(reading, only);
    readings.set(character, only);
  }
  for (const entry of alsoRead.split(' ')) {
    const character = entry.charCodeAt(0);
    const known = readings.get(character) ?? [];
    const added = entry.slice(1);
    if (!known.includes(added)) readings.set(character, [...known, added]);
  }
  return readings;
}
