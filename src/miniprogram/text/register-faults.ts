import type { Fault } from '../stores/register/read-facts'

const WORDS: Record<string, string> = {
  'too-short': '还没有写够，请再写几个字',
  'too-long': '太长了，请写短一些',
  'unsafe-characters': '里面有看不见的特殊字符，请删掉重写',
  'wrong-shape': '信用代码要 18 位，没有 I、O、S、V、Z；照原文留着的话，请在备注里写原因',
  'wrong-check': '信用代码最后一位对不上；照原文留着的话，请在备注里写原因',
  'ends-before-start': '结束不能早于开始',
  'category-twice': '同一类选了两次',
  'no-such-town': '本区没有这个镇街，请重新选',
  town: '请选镇街',
  place: '写成“经度, 纬度”，例如 105.59317, 29.40704；不知道就空着',
  'half-a-place': '经度和纬度要一起填',
  'masked-account': '只写遮住的账号，例如 6200 **** 0001',
  phone: '请填 5 到 20 位电话号码',
  clock: '请选时间',
  day: '没有这一天',
  sum: '请写元数，例如 95 或 95.50',
  names: '一行一个，每个 2 到 60 个字',
  'no-weekday': '请选星期几',
  'in-the-future': '不能晚于今天',
  'too-far': '最多提前一年',
  'not-after-that': '从那一天的状态不能直接改成这个',
  'academic-is-non-profit': '学科类要先登记为非营利性，才能列入白名单',
  'certificate-kind': '填了号码，也请选是哪种证',
  'half-a-contract': '选了合同，也请选从哪天起',
  'picture-too-many-bytes': '照片超过 1 MB，请选小一些的',
  'picture-type': '只收 JPG、PNG 的照片，请换一张',
  'picture-broken': '这张照片打不开，请换一张',
  'picture-too-large': '照片的宽最多 750、高最多 1334，请裁小一些再选',
  'picture-too-small': '照片太小，看不清人，请换一张',
  'picture-turned': '这张照片是横着存的，请在相册里转正、存好再选',
  'picture-refused': '照片没有通过内容检查，请换一张',
  'no-such-staff': '这位老师已经不在名单上',
}

const wordsOf = ({ fault }: Fault): string => WORDS[fault] ?? '这里填得不对'

/** The words for the field at this path, when something stands against it. */
export function faultAt(faults: readonly Fault[], path: string): string | undefined {
  const fault = faults.find((one) => one.path === path)
  return fault && wordsOf(fault)
}

/** How many fields of a part of the form something stands against. */
export const faultsIn = (faults: readonly Fault[], fields: readonly string[]): number =>
  faults.filter(({ path }) => fields.includes(path.split('.')[0] ?? '')).length
