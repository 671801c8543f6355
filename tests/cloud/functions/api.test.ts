import { main } from '../../../src/cloud/functions/api/main'
import { openidOfWechat } from '../../../src/cloud/identity/wechat'

describe('who asks is what the platform vouches for', () => {
  it.each([
    ['listed in WX_CONTEXT_KEYS', { WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID', WX_OPENID: 'o-1' }, 'o-1'],
    ['set but not listed', { WX_CONTEXT_KEYS: 'WX_APPID', WX_OPENID: 'o-1' }, null],
    ['set without any list', { WX_OPENID: 'o-1' }, null],
    ['listed but empty', { WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: '' }, null],
    ['nothing at all', {}, null],
  ])('WX_OPENID %s', (_title, env, openid) => {
    expect(openidOfWechat(env)).toBe(openid)
  })
})

describe('the deployed function without its database', () => {
  it.each([
    ['is not configured', undefined],
    ['is down', 'postgres://nobody@127.0.0.1:1/none'],
  ])('answers unavailable with a request id when it %s', async (_title, databaseUrl) => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const before = process.env.DATABASE_URL
    if (databaseUrl) process.env.DATABASE_URL = databaseUrl
    else delete process.env.DATABASE_URL
    const answer = await main({ path: 'schools.list', type: 'query', input: {} })
    expect(answer).toEqual({ ok: false, error: { code: 'unavailable', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) } })
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    log.mockRestore()
  })
})
