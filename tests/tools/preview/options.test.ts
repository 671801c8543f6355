import { readOptions } from '../../../config/preview/server/options'

describe('what stands behind npm run preview:weapp', () => {
  it('may be nothing: the preview has a port and an API of its own', () => {
    expect(readOptions([])).toEqual({ port: 4174, api: null })
  })
  it('may be a port, a running API and the wish not to build', () => {
    expect(readOptions(['--port=0', '--api=http://127.0.0.1:4173/x', '--no-build'])).toEqual({ port: 0, api: 'http://127.0.0.1:4173' })
  })
  it.each(['--port=', '--port=70000', '--port=-1', '--port=1.5', '--port=evening', '--api=here', '--api=', '--wide'])(
    '%s is refused by its name, with what can be used',
    (arg) => {
      expect(() => readOptions([arg])).toThrow(arg)
      expect(() => readOptions([arg])).toThrow('Use: npm run preview:weapp')
    },
  )
})
