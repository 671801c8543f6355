import { whyUnusable } from '../../config/checks/weapp/unusable'
import { BREAKS } from '../bite/breaks'
import { canTry, catcherOf, Watch } from '../bite/caught'
import { OneLine } from '../support/weapp/one-line'
import { BUILT_WEAPP } from '../support/weapp/package'

const unusable = whyUnusable(BUILT_WEAPP)
if (unusable) throw new OneLine(unusable)

let watch: Watch

beforeAll(async () => {
  watch = await Watch.open()
})
afterAll(() => watch.close())

const nobody = async () => expect(await watch.caughtAfter(() => undefined)).toEqual([])

// Broken below WeChat's compilers' only platform, a template proves nothing; the other breaks are tried everywhere.
const tried = BREAKS.filter(({ by }) => canTry(by))

describe('a built mini-program that is broken on purpose', () => {
  it('is clean before it is broken', nobody)

  it.each(tried.map((one) => [one.name, catcherOf(one.by), one] as const))('is caught: %s, by %s', async (_name, by, { apply }) => {
    expect((await watch.caughtAfter(apply)).map((one) => one.by)).toContain(by)
  })

  it('is clean again when it is not broken, so that nothing was caught by chance', nobody)
})
