import { turnOf, waitingWords } from '../../../src/miniprogram/text/approvals'
import type { ApplicationState } from '../../../src/policy/training/application'

describe('whose turn it is with an application', () => {
  it.each<[ApplicationState, string[], string[]]>([
    ['draft', [], ['机构']],
    ['returned', [], ['机构']],
    ['submitted', [], ['区教委']],
    ['in-review', ['示例文旅委', 'to-be-named'], ['示例文旅委', '待明确的部门']],
    ['in-review', [], ['区教委']],
  ])('%s, with %j not heard of, is that of %j', (state, waitingFor, turn) => {
    expect(turnOf({ state, waitingFor })).toEqual(turn)
  })

  it('is counted over all of them, each once', () => {
    const all = [
      { state: 'submitted' as const, waitingFor: [] },
      { state: 'in-review' as const, waitingFor: ['示例文旅委'] },
      { state: 'in-review' as const, waitingFor: ['示例文旅委', '示例科技局'] },
    ]
    expect(waitingWords(all)).toEqual(['区教委 1 件', '示例文旅委 2 件', '示例科技局 1 件'])
  })
})
