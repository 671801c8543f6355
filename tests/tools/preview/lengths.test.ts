import { cssLengths } from '../../../config/preview/rpx'

describe('lengths of a wxss in a browser', () => {
  it.each([
    ['a whole number of rpx is its share of the phone’s width', '24rpx', 'calc(24 * 100vw / 750)'],
    ['a fraction is one too', '.5rpx', 'calc(.5 * 100vw / 750)'],
    ['what is negative stays so', '-12rpx', 'calc(-12 * 100vw / 750)'],
    ['each of several is translated', '0 8rpx 4px 16rpx', '0 calc(8 * 100vw / 750) 4px calc(16 * 100vw / 750)'],
    ['inside calc() they may stand as well', 'calc(100% - 8rpx)', 'calc(100% - calc(8 * 100vw / 750))'],
    ['the height of the page is that between the bars', '100vh', 'calc(100 * var(--page-height) / 100)'],
    ['the unit may be written large', '2RPX', 'calc(2 * 100vw / 750)'],
  ])('%s', (_sentence, weapp, css) => {
    expect(cssLengths(weapp)).toBe(css)
  })

  it.each(['16px', '1.5em', '50%', 'url(data:image/png;base64,12rpx)', '"12rpx"', "'4vh'", 'a-12rpx', '12rpxx'])(
    '%s stays as it is',
    (value) => expect(cssLengths(value)).toBe(value),
  )
})
