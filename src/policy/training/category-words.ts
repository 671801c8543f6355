import { CATEGORIES } from './category'
import type { CategoryCode } from './category'

/*
 * The words that licences and lists use for what is taught. Only what belongs to one category beyond doubt stands here:
 * chess, for one, is sport for some districts and culture for others, so it is left for an officer to say.
 */
const WORDS: Record<CategoryCode, readonly string[]> = {
  morals: ['道法', '思想品德', '思想政治', '政治'],
  chinese: ['中文', '阅读与写作', '作文'],
  history: [],
  geography: [],
  math: ['奥数'],
  'foreign-language': ['外国语', '英语', '日语', '俄语', '法语', '德语', '韩语', '西班牙语'],
  physics: [],
  chemistry: [],
  biology: ['生物学'],
  sport: [
    '篮球', '足球', '排球', '羽毛球', '乒乓球', '网球', '游泳', '田径', '体能', '跆拳道', '武术', '散打', '拳击', '击剑', '柔道',
    '空手道', '轮滑', '滑板', '体操', '跳绳', '体适能',
  ],
  'culture-art': [
    '文艺', '艺术', '文化', '美术', '书法', '绘画', '国画', '素描', '水彩', '音乐', '声乐', '器乐', '钢琴', '古筝', '吉他', '小提琴',
    '二胡', '葫芦丝', '架子鼓', '舞蹈', '街舞', '拉丁舞', '中国舞', '芭蕾', '戏剧', '戏曲', '曲艺', '表演', '播音主持', '主持', '陶艺', '摄影',
  ],
  'science-practice': [
    '科技', '科学', '综合实践', '科学技术', '科技与实践', '编程', '少儿编程', '机器人', '创客', '无人机', '航模', '人工智能', '3d打印', 'steam', 'stem',
  ],
}

const CODES = new Map<string, CategoryCode>(
  CATEGORIES.flatMap(({ code, name }) => [name, ...WORDS[code]].map((word): [string, CategoryCode] => [word, code])),
)

const KINDS = /^(非学科|学科)$/
const ROUND = /(培训|课程|教育|项目|科目|训练|类)+$/

/** The category of a word; 'kind-only' for 学科类 and 非学科类, which name no category; null for one we do not know. */
export function readCategoryWord(word: string): CategoryCode | 'kind-only' | null {
  const plain = word.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  const bare = plain.replace(ROUND, '')
  return KINDS.test(bare) ? 'kind-only' : (CODES.get(plain) ?? CODES.get(bare) ?? null)
}
