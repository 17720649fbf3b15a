// Sixty firms that do not exist, as a maker of machine vision and condition monitoring would have them for customers.

/** Name, initials for its e-mail domain, trade. */
const firms = `
宁波海曜精密制造 haiyao 装备制造
青岛瀚泊海工装备 hanbo 装备制造
合肥朗泽新能源 langze 新能源
佛山凯旻电器 kaimin 家用电器
长沙骏拓重工 juntuo 装备制造
无锡云枢半导体 yunshu 电子半导体
成都远岱轨道装备 yuandai 轨道交通
苏州澜图电子 lantu 电子半导体
东莞恒锐模具 hengrui 装备制造
厦门鹭科冷链 luke 物流仓储
郑州中禾食品机械 zhonghe 食品饮料
天津津渤阀门 jinbo 装备制造
杭州启衡传感 qiheng 电子半导体
重庆渝澈汽车部件 yuche 汽车零部件
武汉江岚光电 jianglan 电子半导体
西安秦嵘航空装备 qinrong 装备制造
大连海崧轴承 haisong 装备制造
常州皓帆电池 haofan 新能源
温州瓯屹泵业 ouyi 装备制造
台州润翎塑机 runling 装备制造
嘉兴禾澍纺织 heshu 纺织服装
绍兴越纶面料 yuelun 纺织服装
泉州闽舸鞋业 minge 纺织服装
南通江砺船舶 jiangli 装备制造
徐州彭崮工程机械 penggu 装备制造
扬州维扬照明 weiyang 家用电器
镇江金鹭锅炉 jinlu 装备制造
盐城苇海风电 weihai 新能源
芜湖鸠翎汽车电子 jiuling 汽车零部件
蚌埠淮璟玻璃 huaijing 建材
南昌赣垣铜业 ganyuan 金属材料
九江浔冶新材料 xunye 金属材料
株洲湘轫牵引设备 xiangren 轨道交通
洛阳伊轴精工 yizhou 装备制造
新乡牧野滤清器 muye 汽车零部件
济南泉泷数控 quanlong 装备制造
潍坊鸢拓农机 yuantuo 装备制造
烟台芝罘制冷 zhifu 家用电器
淄博临昱陶瓷 linyu 建材
石家庄滹沱制药 hutuo 医药健康
唐山燕冶钢构 yanye 金属材料
保定莲驰电气 lianchi 新能源
太原汾晟煤机 fensheng 装备制造
大同云冈锂业 yungang 新能源
沈阳浑瀚机床 hunhan 装备制造
长春净月车桥 jingyue 汽车零部件
哈尔滨松渤电机 songbo 装备制造
昆明滇橡轮胎 dianxiang 汽车零部件
贵阳黔磷化工 qianlin 化工
南宁邕糖食品 yongtang 食品饮料
柳州龙壁车身 longbi 汽车零部件
海口琼屿药业 qiongyu 医药健康
珠海横琴微电子 hengqin 电子半导体
中山香岚灯饰 xianglan 家用电器
惠州罗浮电池 luofu 新能源
江门新会造纸 xinhui 造纸包装
汕头潮砚玩具 chaoyan 纺织服装
湖州苕溪特纸 tiaoxi 造纸包装
金华婺峰五金 wufeng 金属材料
衢州烂柯氟材 lanke 化工
`;

const places = {
  宁波: '浙江省宁波市',
  青岛: '山东省青岛市',
  合肥: '安徽省合肥市',
  佛山: '广东省佛山市',
  长沙: '湖南省长沙市',
  无锡: '江苏省无锡市',
  成都: '四川省成都市',
  苏州: '江苏省苏州市',
  东莞: '广东省东莞市',
  厦门: '福建省厦门市',
  郑州: '河南省郑州市',
  天津: '天津市西青区',
  杭州: '浙江省杭州市',
  重庆: '重庆市渝北区',
  武汉: '湖北省武汉市',
  西安: '陕西省西安市',
  大连: '辽宁省大连市',
  常州: '江苏省常州市',
  温州: '浙江省温州市',
  台州: '浙江省台州市',
  嘉兴: '浙江省嘉兴市',
  绍兴: '浙江省绍兴市',
  泉州: '福建省泉州市',
  南通: '江苏省南通市',
  徐州: '江苏省徐州市',
  扬州: '江苏省扬州市',
  镇江: '江苏省镇江市',
  盐城: '江苏省盐城市',
  芜湖: '安徽省芜湖市',
  蚌埠: '安徽省蚌埠市',
  南昌: '江西省南昌市',
  九江: '江西省九江市',
  株洲: '湖南省株洲市',
  洛阳: '河南省洛阳市',
  新乡: '河南省新乡市',
  济南: '山东省济南市',
  潍坊: '山东省潍坊市',
  烟台: '山东省烟台市',
  淄博: '山东省淄博市',
  石家庄: '河北省石家庄市',
  唐山: '河北省唐山市',
  保定: '河北省保定市',
  太原: '山西省太原市',
  大同: '山西省大同市',
  沈阳: '辽宁省沈阳市',
  长春: '吉林省长春市',
  哈尔滨: '黑龙江省哈尔滨市',
  昆明: '云南省昆明市',
  贵阳: '贵州省贵阳市',
  南宁: '广西壮族自治区南宁市',
  柳州: '广西壮族自治区柳州市',
  海口: '海南省海口市',
  珠海: '广东省珠海市',
  中山: '广东省中山市',
  惠州: '广东省惠州市',
  江门: '广东省江门市',
  汕头: '广东省汕头市',
  湖州: '浙江省湖州市',
  金华: '浙江省金华市',
  衢州: '浙江省衢州市',
};

export const companies = firms
  .trim()
  .split('\n')
  .map((line) => {
    const [name, domain, trade] = line.split(' ');
    const place = Object.entries(places).find(([city]) => name.startsWith(city))?.[1];
    return { name, domain: `${domain}.example.com`, trade, place };
  });
