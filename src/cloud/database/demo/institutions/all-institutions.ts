import type { Day } from '../../../../policy/calendar/day'
import { demoFacts, demoSite, someone } from './demo-institution'
import type { DemoInstitution } from './demo-institution'

const APPROVED = '批准设立，列入白名单'
const DOCUMENT = '示例文〔2024〕12 号'

/** Eighteen institutions of every kind and state, with each finding about staff; the first five are those of design 09. */
export function demoInstitutions(today: Day): DemoInstitution[] {
  const facts = (...[kind]: [Parameters<typeof demoFacts>[0]]) => demoFacts(kind, today)
  const teacher = { kind: 'teacher' as const, masked: '2019 **** 0214' }
  return [
    {
      facts: { ...facts({ number: 1, name: '昌元示例美术培训中心', category: ['culture-art', '美术'], lessonYuan: 95, daysLeft: 467,
        sites: [demoSite('001', '示例路 12 号', [0.3, 0.2], '2 楼'), demoSite('002', '示例街 5 号', [1.9, -0.8], '1 楼')] }), contactPhone: '023-0000000' },
      changes: [['white', 640, APPROVED, DOCUMENT]],
      staff: [someone('陈老师', '国画'), someone('何老师', '素描'), someone('唐老师', '书法', { kind: 'part-time', certificate: null })],
    },
    {
      facts: { ...facts({ number: 2, name: '示例书法班（旧街）', category: ['culture-art', '书法'], lessonYuan: 60, daysLeft: 200, sites: [demoSite('001', '示例旧街 3 号', [-0.5, 0.3])] }), formerNames: ['示例旧街习字馆'] },
      changes: [['white', 900, APPROVED, DOCUMENT], ['cancelled', 141, '注销，不能再招生', '示例文〔2025〕40 号']],
      staff: [],
    },
    {
      facts: facts({ number: 3, name: '示例乐动篮球俱乐部', category: ['sport', '篮球'], lessonYuan: 80, daysLeft: 224, sites: [demoSite('001', '示例公园路 8 号', [0.7, -0.6])] }),
      changes: [['white', 500, APPROVED, DOCUMENT]],
      staff: [someone('黄教练', '篮球'), someone('罗教练', '篮球', { certificate: { kind: 'professional', masked: '5020 **** 7781', endedDaysAgo: 30 } })],
    },
    {
      facts: facts({ number: 4, name: '示例启航舞蹈学校', category: ['culture-art', '舞蹈'], lessonYuan: 70, daysLeft: 300, sites: [demoSite('001', '示例大道 66 号', [-0.9, -0.6])] }),
      changes: [['white', 700, APPROVED, DOCUMENT], ['warning', 9, '有一处上课地址不在许可证上', '示例函〔2026〕5 号']],
      staff: [someone('杨老师', '中国舞', { contract: null })],
    },
    {
      facts: { ...facts({ number: 5, name: '示例思维课堂', category: ['math', '数学'], lessonYuan: 120, daysLeft: 0, sites: [demoSite('001', '示例小区 5 栋底楼', [1.2, 0.7])] }),
        creditCode: null, licenceNumber: null, legalForm: null, approvingOrgan: null, registeringOrgan: null, validFrom: null, validTo: null,
        mode: null, accountBank: null, accountMasked: null, payeeName: null, fees: [], classTimes: [] },
      changes: [['black', 24, '没有批准就开班上数学课', '示例告〔2026〕3 号']],
      staff: [],
    },
    {
      facts: facts({ number: 6, name: '昌州示例外语学校', category: ['foreign-language', '英语'], lessonYuan: 40, daysLeft: 380, sites: [demoSite('002', '示例学府路 20 号', [2.2, 0.4], '3 楼')] }),
      changes: [['white', 820, APPROVED, DOCUMENT]],
      staff: [someone('周老师', '英语', { certificate: teacher }), someone('吴老师', '英语', { certificate: teacher, inService: true }), someone('郑老师', '英语')],
    },
    {
      facts: { ...facts({ number: 7, name: '示例机器人创客馆', category: ['science-practice', '机器人、编程'], lessonYuan: 110, daysLeft: 150, sites: [demoSite('002', '示例科技园 2 栋', [2.6, -1.1])] }), mode: 'risk-deposit', accountBank: null, accountMasked: null },
      changes: [['white', 400, APPROVED, DOCUMENT]],
      staff: [someone('冯老师', '编程', { contract: { kind: 'service', endedDaysAgo: 12 } })],
    },
    {
      facts: facts({ number: 8, name: '广顺示例音乐艺术培训学校', category: ['culture-art', '音乐'], lessonYuan: 90, daysLeft: 260, sites: [demoSite('003', '示例正街 31 号')] }),
      changes: [['white', 610, APPROVED, DOCUMENT]],
      staff: [someone('蒋老师', '钢琴'), someone('沈老师', '古筝', { kind: 'part-time', contract: { kind: 'service' } })],
    },
    {
      facts: facts({ number: 9, name: '双河示例游泳培训中心', category: ['sport', '游泳'], lessonYuan: 75, daysLeft: 330, sites: [demoSite('004', '示例体育馆东侧')] }),
      changes: [['white', 450, APPROVED, DOCUMENT]],
      staff: [someone('韩教练', '游泳')],
    },
    {
      facts: facts({ number: 10, name: '安富示例陶艺工坊', category: ['culture-art', '陶艺'], lessonYuan: 65, daysLeft: 420, sites: [demoSite('005', '示例窑街 9 号')] }),
      changes: [['white', 380, APPROVED, DOCUMENT]],
      staff: [someone('秦师傅', '陶艺')],
    },
    {
      facts: facts({ number: 11, name: '示例数理培训学校', category: ['math', '数学'], lessonYuan: 40, daysLeft: 180, sites: [demoSite('001', '示例文化路 18 号', [0.1, -1.3], '4 楼')] }),
      changes: [['white', 900, APPROVED, DOCUMENT], ['suspended', 40, '消防不合格，停办整改', '示例函〔2026〕2 号']],
      staff: [someone('魏老师', '数学', { certificate: teacher })],
    },
    {
      facts: facts({ number: 12, name: '峰高示例棋院', category: ['culture-art', '围棋'], lessonYuan: 50, daysLeft: -18, sites: [demoSite('006', '示例街 77 号')] }),
      changes: [['white', 1100, APPROVED, DOCUMENT]],
      staff: [someone('孔老师', '围棋')],
    },
    {
      facts: facts({ number: 13, name: '示例小主播口才培训部', category: ['culture-art', '语言表演'], lessonYuan: 85, daysLeft: 90, sites: [demoSite('001', '示例商业街 B 座', [-1.6, 0.9], '5 楼')] }),
      changes: [['white', 760, APPROVED, DOCUMENT], ['cancelled', 60, '自行申请注销', '示例文〔2026〕6 号']],
      staff: [],
    },
    {
      facts: facts({ number: 14, name: '荣隆示例足球训练营', category: ['sport', '足球'], lessonYuan: 60, daysLeft: 510, sites: [demoSite('100', '示例中学旁球场')] }),
      changes: [['white', 210, APPROVED, DOCUMENT]],
      staff: [someone('曹教练', '足球')],
    },
    {
      facts: facts({ number: 15, name: '示例科学实验室', category: ['science-practice', '科学实验'], lessonYuan: 100, daysLeft: 700, sites: [demoSite('002', '示例街 52 号', [1.4, -0.2])] }),
      changes: [['applied', 12, '已受理，正在审批']],
      staff: [],
    },
    {
      facts: facts({ number: 16, name: '盘龙示例乒乓球馆', category: ['sport', '乒乓球'], lessonYuan: 55, daysLeft: 25, sites: [demoSite('102', '示例路 4 号')] }),
      changes: [['white', 1000, APPROVED, DOCUMENT]],
      staff: [someone('许教练', '乒乓球')],
    },
    {
      facts: facts({ number: 17, name: '示例星火编程工作室', category: ['science-practice', '编程'], lessonYuan: 105, daysLeft: 600, sites: [demoSite('001', '示例创业街 6 号', [0.9, 1.1], '3 楼')] }),
      changes: [['black', 300, '没有批准就开班上编程课', '示例告〔2025〕9 号'], ['applied', 90, '补办审批，示例区教委决定撤出黑名单', '示例撤告〔2026〕1 号'], ['white', 45, APPROVED, '示例文〔2026〕9 号']],
      staff: [someone('严老师', '编程')],
    },
    {
      // As a list from elsewhere may bring one in: no officer could put it on the white list like this.
      facts: { ...facts({ number: 18, name: '示例双语英语培训部', category: ['foreign-language', '英语'], lessonYuan: 45, daysLeft: 240, sites: [demoSite('001', '示例桥头街 21 号', [-0.2, 1.0], '2 楼')] }),
        legalForm: 'for-profit', registeringOrgan: '区市场监管局（示例）' },
      changes: [['warning', 30, '教英语，却登记成营利性，要求改登记', '示例函〔2026〕7 号']],
      staff: [someone('华老师', '英语', { certificate: teacher })],
    },
  ]
}
