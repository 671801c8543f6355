import { telltaleWords } from '../../../../src/policy/after-school/plan/telltale'

describe('words that make an offering sound like lessons', () => {
  test.each([
    ['interest', '数学提优班', ['提优', '数学']],
    ['science', '奥数思维', ['奥数']],
    ['homework-guidance', '讲新课、刷题', ['新课', '刷题']],
    ['arts', '英语戏剧', ['英语']],
    ['reading', '同步阅读补习', ['同步', '补习']],
  ] as const)('%s "%s" is asked about for %j', (kind, name, words) => {
    expect(telltaleWords(kind, name, '')).toEqual(words)
  })

  test.each([
    ['homework-guidance', '作业辅导', '语文、数学作业不懂就问，不讲新课，不刷题'],
    ['homework-guidance', '作业辅导', '不得集体补课'],
    ['reading', '英语绘本', '一起读'],
    ['sport', '篮球', '练运球和传球'],
    ['science', '航模', '自己做一架纸飞机'],
    ['labour', '小木工', '学用锯子'],
    ['arts', '国画', '画家乡的山水'],
  ] as const)('%s "%s: %s" is innocent', (kind, name, about) => {
    expect(telltaleWords(kind, name, about)).toEqual([])
  })

  test('what is denied once and said once is said', () => {
    expect(telltaleWords('interest', '', '不讲新课。周五讲新课')).toEqual(['新课'])
  })

  test('a denial ends with its sentence', () => {
    expect(telltaleWords('interest', '', '作业不多，刷题')).toEqual(['刷题'])
  })
})
