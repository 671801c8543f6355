import { NOTICE_KINDS, templateIdsOf, variableOf } from '../../../src/cloud/ports/notify'
import { childLeft, childMissed, dayNotClosed, drawDone, leavingNoticeSaid, placeOffered, serviceChanged } from '../../../src/cloud/ports/notices'
import { moderateByWechat, notifyByWechat } from '../../../src/cloud/ports/wechat'
import type { WechatOpenapi } from '../../../src/cloud/ports/wechat'

/** The far side of WeChat: records what is asked and answers as told. */
function openapiThat(answer: () => Promise<{ result?: { suggest?: string } }>) {
  const asked: unknown[] = []
  const openapi: WechatOpenapi = {
    security: { msgSecCheck: (request) => (asked.push(request), answer()), imgSecCheck: (request) => (asked.push(request), answer()) },
    subscribeMessage: { send: (request) => (asked.push(request), Promise.resolve({ errCode: 0 })) },
  }
  return { asked, openapi: () => openapi }
}

describe('the content check of a picture', () => {
  const picture = { contentType: 'image/png', bytes: Buffer.from('picture') } as const

  it('sends its kind and its bytes to imgSecCheck', async () => {
    const { asked, openapi } = openapiThat(() => Promise.resolve({}))
    expect(await moderateByWechat(openapi)(picture, 'openid-1')).toBe('pass')
    expect(asked).toEqual([{ media: { contentType: 'image/png', value: Buffer.from('picture') } }])
  })

  it('takes error 87014 for risky and any other for one that somebody has to look at', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const failing = (errCode: number) => openapiThat(() => Promise.reject(Object.assign(new Error('said'), { errCode }))).openapi
    expect(await moderateByWechat(failing(87014))(picture, 'openid-1')).toBe('risky')
    expect(log).not.toHaveBeenCalled()
    expect(await moderateByWechat(failing(-604101))(picture, 'openid-1')).toBe('review')
    expect(String(log.mock.calls[0]?.[0])).toContain('imgSecCheck')
    log.mockRestore()
  })
})

describe('the content check asks WeChat the way msgSecCheck v2 wants it', () => {
  it('sends openid, version, scene and the text', async () => {
    const { asked, openapi } = openapiThat(() => Promise.resolve({ result: { suggest: 'pass' } }))
    expect(await moderateByWechat(openapi)('练习册第 32 页', 'openid-1')).toBe('pass')
    expect(asked).toEqual([{ openid: 'openid-1', version: 2, scene: 2, content: '练习册第 32 页' }])
  })

  it.each([
    ['pass', 'pass'],
    ['review', 'review'],
    ['risky', 'risky'],
    [undefined, 'review'],
  ])('takes the suggestion %s as %s', async (suggest, verdict) => {
    const { openapi } = openapiThat(() => Promise.resolve({ result: { suggest } }))
    expect(await moderateByWechat(openapi)('文字', 'openid-1')).toBe(verdict)
  })

  it('cuts a long text into pieces of 2,500 characters and takes the worst answer', async () => {
    let call = 0
    const { asked, openapi } = openapiThat(() => Promise.resolve({ result: { suggest: ++call === 3 ? 'risky' : 'pass' } }))
    expect(await moderateByWechat(openapi)('字'.repeat(6_000), 'openid-1')).toBe('risky')
    expect(asked.map((request) => (request as { content: string }).content.length)).toEqual([2500, 2500, 1000])
  })

  it('lets a text through for review when the check itself fails', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const { openapi } = openapiThat(() => Promise.reject(new Error('61010 code is expired')))
    expect(await moderateByWechat(openapi)('文字', 'openid-1')).toBe('review')
    expect(log).toHaveBeenCalledWith(expect.stringContaining('61010'))
    log.mockRestore()
  })
})

describe('a notice becomes one subscribed message', () => {
  const notice = { openid: 'o', template: 'join-decided', page: 'pages/me/index', fields: { thing1: '小禾' } } as const

  it('sends the template, the page and the fields', async () => {
    const { asked, openapi } = openapiThat(() => Promise.resolve({}))
    await notifyByWechat(openapi, { 'join-decided': 'template-1' })(notice)
    expect(asked).toEqual([
      {
        touser: 'o',
        templateId: 'template-1',
        page: 'pages/me/index',
        miniprogramState: 'formal',
        data: { thing1: { value: '小禾' } },
      },
    ])
  })

  it('sends nothing while the account has no template', async () => {
    const { asked, openapi } = openapiThat(() => Promise.resolve({}))
    await notifyByWechat(openapi, {})(notice)
    expect(asked).toEqual([])
  })

  it('takes it for no failure that somebody did not accept, and logs anything else', async () => {
    const log = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    const failing = (errCode: number): WechatOpenapi => ({
      security: { msgSecCheck: () => Promise.resolve({}), imgSecCheck: () => Promise.resolve({}) },
      subscribeMessage: { send: () => Promise.reject(Object.assign(new Error(`said ${errCode}`), { errCode })) },
    })
    await notifyByWechat(() => failing(43101), { 'join-decided': 't' })(notice)
    expect(log).not.toHaveBeenCalled()
    await notifyByWechat(() => failing(40037), { 'join-decided': 't' })(notice)
    await notifyByWechat(() => { throw new Error('no SDK') }, { 'join-decided': 't' })(notice)
    expect(log.mock.calls.map(([line]) => String(line))).toEqual([expect.stringContaining('40037'), expect.stringContaining('no SDK')])
    log.mockRestore()
  })

  it('has a variable of its own for every kind', () => {
    const environment = Object.fromEntries(NOTICE_KINDS.map((kind) => [variableOf(kind), `id of ${kind}`]))
    expect(Object.keys(environment)).toContain('NOTICE_PLACE_OFFERED')
    expect(templateIdsOf(environment)).toEqual(Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, `id of ${kind}`])))
    expect(templateIdsOf({ NOTICE_CHILD_LEFT: 'x' })).toEqual({ 'child-left': 'x' })
  })

  it('keeps every field within what WeChat takes', () => {
    const long = '很长'.repeat(30)
    const at = new Date('2026-05-21T10:02:00Z')
    const key = { districtId: 500153, schoolId: 3150000001 }
    const all = [
      placeOffered(long, at), drawDone(long), serviceChanged(long, long), leavingNoticeSaid(long, '2026-05-21', null),
      childLeft(long, long, at), childMissed(long, long, at), dayNotClosed(key, '2026-05-21', 300, 2000), dayNotClosed(key, '2026-05-21', 0, 1),
    ]
    for (const [field, value] of all.flatMap(({ fields }) => Object.entries(fields))) {
      if (field.startsWith('thing')) expect(value).toMatch(/^.{1,20}$/)
      else expect(value).toMatch(/^2026年5月21日( 18:02)?$/)
    }
  })
})
