import { demoDoor } from '../../../src/cloud/identity/demo-door'

describe('on one machine somebody can be a demo person', () => {
  const door = demoDoor({ NODE_ENV: 'development' }, () => 'secret')

  it('knows the openid of a token it made', () => {
    const token = door?.tokenFor('demo-guardian')
    expect(door?.openidOf(token)).toBe('demo-guardian')
  })

  it.each([undefined, '', '.', 'ZGVtby1ndWFyZGlhbg', 'ZGVtby1ndWFyZGlhbg.AAAA', '💥.💥', 'a'.repeat(10_000)])(
    'knows nobody by %p',
    (token) => {
      expect(door?.openidOf(token)).toBeNull()
    },
  )

  it('lets in nobody but demo people, whatever was signed', () => {
    expect(door?.openidOf(door.tokenFor('oREAL-openid'))).toBeNull()
  })

  it('does not know a token made with another secret', () => {
    const other = demoDoor({}, () => 'another secret')?.tokenFor('demo-guardian')
    expect(door?.openidOf(other)).toBeNull()
  })
})

describe('the demo door refuses to exist', () => {
  it.each([
    { NODE_ENV: 'production' },
    { WX_CONTEXT_KEYS: 'WX_OPENID' },
    { TENCENTCLOUD_RUNENV: 'SCF' },
    { SCF_FUNCTIONNAME: 'api' },
    { TCB_ENV: 'prod' },
    { SCF_NAMESPACE: 'default' },
    { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
  ])('with %p', (env) => {
    expect(demoDoor({ ...env, ALLOW_DEMO: '1' }, () => 'secret')).toBeNull()
  })
})
