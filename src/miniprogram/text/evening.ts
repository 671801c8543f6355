import { clock, dayText, gradeName, minutesText, monthDay, shared, spokenClock, weekday } from './shared'
import type { Day } from '../../policy/calendar/day'
import type { ClassName } from '../../contract/class-name'

/** Copy of the evening tab. */
export const evening = {
  title: '今晚',
  staffTitle: '我的班级',
  kidName: (name: string, grade: ClassName['grade']) => `${name} ${gradeName(grade)}`,

  // the answer line
  writtenTonight: '今晚书面作业，约',
  writtenToday: '今天书面作业，约',
  writtenThen: (time: string) => `${time}时，书面作业约`,
  minutes: '分钟',
  cap: (minutes: number) => `上限 ${minutes}`,
  nothingWritten: '今晚没有书面作业',
  noneDeclared: shared.noneDeclared,
  notPosted: shared.notPosted,
  noSchool: '今天不上学',
  why: {
    grades12: '一、二年级不布置家庭书面作业。',
    grades12AtSchool: (minutes: number) => `一、二年级不布置家庭书面作业。今天的书写练习约 ${minutes} 分钟，在学校做。`,
    nothingCounts: '今天布置的，是口头、选做或在校内做的。',
    noneDeclared: '老师说明了：今天没有作业。',
    notPosted: '老师发了以后，这里就能看到。',
    noSchool: '没有安排在今天做的作业。',
    freeDay: '周末和假期没有规定分钟数，这是各科合计。',
  },
  homeKey: '今晚在家',
  roomKey: '没用到',
  overKey: '超出',
  schoolKey: (minutes: number) => `校内做 ${minutes} 分钟，不占上限`,
  rulerLabel: (home: number, cap: number, school: number) =>
    `上限 ${cap} 分钟；今晚在家 ${home}，${home > cap ? `超出 ${home - cap}` : `没用到 ${cap - home}`}` +
    (school > 0 ? `；另有 ${school} 分钟在校内做` : ''),
  schoolLabel: (minutes: number) => `校内做 ${minutes} 分钟`,
  tab: {
    about: (minutes: number) => `约 ${minutesText(minutes)}`,
    then: (time: string, minutes: number) => `${time} 时 ${minutesText(minutes)}`,
    left: (minutes: number) => `还剩约 ${minutesText(minutes)}`,
    done: '校内做完了',
    nothing: '没有书面作业',
    notPosted: shared.notPosted,
    noSchool: '今天不上学',
    tooOld: '要联网才知道',
  },

  // old or missing answers
  offlineTitle: shared.offline,
  cannotUpdate: '没有读到最新情况',
  below: (day: Day, readAt: string, today: Day) =>
    `下面是${day === today ? shared.todayAt(clock(readAt)) : shared.dayAt(day, clock(readAt))} 的情况`,
  belowSpoken: (readAt: string) => `下面是${spokenClock(readAt)} 的情况`,
  tooOldTitle: '今天的作业还没读到',
  tooOldSays: (day: Day) => `手机里只有${monthDay(day)}（${weekday(day)}）的，已经过去，不再显示。连上网就能看到今天的。`,
  failed: '今晚的作业没有读到',

  // subjects
  subjects: '各科',
  subjectsSum: (minutes: number, cap: number | null) =>
    cap === null ? `书面在家合计 ${minutes} 分钟` : `书面在家合计 ${minutes} ／ 上限 ${cap}`,
  atTime: (time: string) => `${time} 时`,
  atSchool: '校内做',
  aboutMinutes: (minutes: number) => `约 ${minutesText(minutes)}`,
  notWritten: '口头／实践，不算书面',
  optional: '选做',
  spread: (days: number) => `分 ${days} 天做`,
  subjectLabel: (name: string, home: number, school: number) =>
    `${name}${home > 0 ? `，在家 ${home} 分钟` : ''}${school > 0 ? `，校内 ${school} 分钟` : ''}`,

  // overrun
  overPublished: (minutes: number) => `超出上限 ${minutesText(minutes)}，已公示`,
  over: (minutes: number) => `超出上限 ${minutesText(minutes)}`,
  overSums: (minutes: number, cap: number) => `各科合计 ${minutesText(minutes)}，上限 ${minutesText(cap)}。`,
  reason: (reason: string) => `原因：${reason}`,
  publishedBy: { 'class-teacher': '班主任公示', 'school-office': '教务处公示' },
  overAsk: '有疑问，可以问班主任。',

  // week
  week: '近七天作业时间',
  weekFoot: '估计与实测',
  weekLabel: (says: string) => `近七天书面作业，老师估计：${says}`,
  weekDay: (day: Day, says: string) => `${weekday(day)}${says}`,
  today: '今天',

  // time report
  report: '今晚实际做了多久？',
  reportNote: '点一下就行，不点也可以',
  reportUntil: '明天中午 12 点前可以改',
  reportUntilToday: '今天中午 12 点前可以改',
  lastReport: (day: Day) => `昨晚（${weekday(day)}）实际做了多久？`,
  lastReportNote: (minutes: number) => `老师估计 ${minutesText(minutes)}`,
  reported: (band: string) => `已记下：${band}`,
  reportQueued: (band: string) => `已记在手机里：${band}。连上网就送出`,
  reportPurpose: '只用来算全班平均，不看是谁。',
  reportFailed: '用时没有记上',

  // coming home
  leaving: '今天放学',
  leavingChange: '改',
  leavingSee: '看',
  leaveTold: '今天已请假',
  notSaidWho: '还没有说谁接',
  leaveAt: (at: string) => `老师定的离校时间 ${at}`,
  homeAt: (at: string) => `约 ${at} 到家`,
  sessionDone: (name: string, done: string) => `${name}：${done}`,
  notice: '学校通知',
  noticeLeave: (at: string) => `${at} 提前离校`,
  leftTonight: '今晚书面作业，还剩约',
  leftThen: (time: string) => `${time}时，书面作业还剩约`,
  doneAtSchool: '今晚的书面作业在校内做完了',
  doneAtSchoolWhy: (minutes: number) => `原来约 ${minutesText(minutes)}，课后服务时做的。`,
  doneOf: (done: number, all: number) => `全部约 ${minutesText(all)}，校内已做约 ${minutesText(done)}。`,
  finish: (at: string, before: string, bedtime: string) => `约 ${at} 做完，比 ${bedtime} 睡觉早 ${before}`,
  finishLate: (at: string, bedtime: string) => `要做到约 ${at}。到 ${bedtime} 没做完，也先睡`,
  span: (minutes: number) =>
    [minutes >= 60 && `${Math.floor(minutes / 60)} 小时`, (minutes % 60 > 0 || minutes === 0) && minutesText(minutes % 60)].filter(Boolean).join(' '),
  elderLeaving: '今天放学',

  // call
  callSays: '没网时有急事，请打电话',
  call: (relation: string) => `打给${relation}`,

  // elder
  elderWritten: '今晚书面作业',
  elderLeft: '作业还剩',
  elderToday: '今天书面作业',
  elderSubjects: '哪几科',
  elderNoSubjects: '在家没有要写的',
  elderReadAt: '看到的时间',
  elderSubject: (name: string, minutes: number) => `${name} ${minutesText(minutes)}`,
  elderOther: (name: string, grade: ClassName['grade']) => `看${name}（${gradeName(grade)}）`,
  elderBack: '换回普通字',
  largerType: '字看着小？换成大字',
  larger: '换',
  notLarger: '不用',

  // nobody's child yet
  welcome: '还没有加入班级',
  welcomeSays: '加入以后，每天打开就能看到今晚要做多久。',
  join: '加入班级',
  invited: '我有邀请码',
  boards: '看学校公示',
  waiting: '等班主任确认',
  waitingTitle: '已经交给班主任',
  waitingSays: '确认以后，打开就能看到今晚要做多久。',
  waitingRow: (child: string, klass: string) => `${child} · ${klass}`,
  demoIdentities: '换一个示例身份',
  district: '本区学校',
  districtSays: '学校名单、邀请教务处、节假日',
  register: '机构名单',
  approvals: '审批',

  // share
  shareTitle: (klass: string, day: Day, subjects: string) => `${klass} ${dayText(day)} 作业：${subjects}`,
  shareBare: (klass: string, day: Day) => `${klass} ${dayText(day)} 作业`,
} as const
