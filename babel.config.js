// useBuiltIns stays off: both targets (see browserslist) have what we use, and polyfills cost 40 KB.
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5', useBuiltIns: false, hot: false }]],
}
