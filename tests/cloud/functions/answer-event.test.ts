import { main as api } from '../../../src/cloud/functions/api/main'
import { main as register } from '../../../src/cloud/functions/register/main'
import { openidOfWechat } from '../../../src/cloud/identity/wechat'

const MAIN = { api, register }
const A_READ = {
  api: { path: 'schools.list', type: 'query', input: {} },
  register: { path: 'institutions.snapshot', type: 'query', input: { districtId: 500153 } },
}

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

const NOWHERE = 'postgres://nobody@127.0.0.1:1/none'

describe('a deployed function without its database', () => {
  it.each([
    ['api', 'is not configured', undefined],
    ['api', 'is down', NOWHERE],
    ['register', 'is not configured', undefined],
    ['register', 'is down', NOWHERE],
  ] as const)('%s answers unavailable with a request id when it %s', async (name, _state, databaseUrl) => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const before = process.env.DATABASE_URL
    if (databaseUrl) process.env.DATABASE_URL = databaseUrl
    else delete process.env.DATABASE_URL
    const answer = await MAIN[name](A_READ[name])
    expect(answer).toEqual({ ok: false, error: { code: 'unavailable', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) } })
    if (before === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = before
    log.mockRestore()
  })
})
