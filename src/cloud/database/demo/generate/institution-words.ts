import type { CategoryCode } from '../../../../policy/training/category'
import { comparable } from '../../../features/institutions/reads/search-words'
import type { ToSyllables } from '../../../features/institutions/writes/search-text'

/** Two of these make a made-up name; 121 of them make 14,641. */
export const NAME_SIGNS = [
  ...'晨曦星辰朗月清风知行乐学思远博雅文达明德启航新苗青禾嘉木芳草繁花春雨夏荷秋实冬阳云帆海川山河江湖林泉松柏竹梅兰菊莲桃李杏梨金玉珠宝瑞祥福康安宁静和平顺兴旺昌盛丰裕元亨利贞仁义礼智信诚勤勇毅恒志向前程锦绣华彩虹霓雪霜露霞光辉煌耀灿烂童心慧灵巧妙',
]

export const KINDS: readonly (readonly [word: string, category: CategoryCode, approves: string])[] = [
  ['美术培训中心', 'culture-art', '美术'],
  ['舞蹈学校', 'culture-art', '舞蹈'],
  ['音乐教室', 'culture-art', '音乐'],
  ['书法馆', 'culture-art', '书法'],
  ['篮球俱乐部', 'sport', '篮球'],
  ['游泳训练营', 'sport', '游泳'],
  ['乒乓球馆', 'sport', '乒乓球'],
  ['机器人工坊', 'science-practice', '机器人'],
  ['编程空间', 'science-practice', '编程'],
  ['科学实验室', 'science-practice', '科学实验'],
]

export interface Sounded {
  text: string
  pinyin: string
  initials: string
}

/** A word with what it sounds like; of a sign with several readings the commonest. */
export function sounded(text: string, toSyllables: ToSyllables): Sounded {
  const syllables = toSyllables(text).map(comparable).filter(Boolean)
  return { text, pinyin: syllables.join(''), initials: syllables.map((syllable) => syllable.charAt(0)).join('') }
}
