import { createHash } from 'node:crypto'
import type { DrawFile } from '../../../src/policy/after-school/draw/draw-file'
import { readDrawFile } from '../../../src/policy/after-school/draw/read-draw-file'
import { verifyDraw } from '../../../src/policy/after-school/draw/verify-draw'
import type { DrawCheck } from '../../../src/policy/after-school/draw/verify-draw'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')

const SAYS: Record<DrawCheck, string> = {
  'list-sound': '名单读得通：编码不重复，志愿都在当天的项目里',
  'list-hash': '名单的指纹和公布的一样',
  'secret-hash': '秘密数的指纹和公布的一样',
  seed: '种子由名单指纹、秘密数和公开数字算出',
  capacity: '没有一个项目超过位置数',
  places: '重抽一遍，每个编码每天的轮次和结果都一样',
  waiting: '候补的顺序一样',
}

/** What the reader has to compare with the announcement: no file can vouch for it. */
const announced = ({ listHash, secretHash, publicFigure, figure }: DrawFile): string[] => [
  '请再和抽签前的公告对一对：',
  `  名单指纹 ${listHash}`,
  `  秘密数指纹 ${secretHash}`,
  `  公开数字 ${publicFigure.name}（${publicFigure.day}）：${figure}`,
]

function counted({ entries, offerings, places }: DrawFile): string {
  const got = places.filter(({ offeringId }) => offeringId !== null).length
  return `${entries.length} 个编码，${offerings.length} 个项目；按天算 ${places.length} 次抽签，${got} 次抽到。`
}

/** What comes of drawing again from a file's text: lines for people, and 0 the same, 1 different, 2 no draw. */
export function replay(text: string): { lines: string[]; exitCode: 0 | 1 | 2 } {
  const file = readDrawFile(text)
  if (file === 'not-a-draw') return { lines: ['这不是一份抽签文件，或者缺了内容。'], exitCode: 2 }
  const { verdict, checks } = verifyDraw(file, sha256)
  const lines = checks.map(({ check, same, differences }) =>
    same ? `一致 ${SAYS[check]}` : `不一致 ${SAYS[check]}——不是这样，有 ${differences} 处`,
  )
  const isSame = verdict === 'same'
  return {
    lines: [counted(file), ...lines, isSame ? '结论：重抽的结果和公布的一样。' : '结论：重抽的结果和公布的不一样。', ...announced(file)],
    exitCode: isSame ? 0 : 1,
  }
}
