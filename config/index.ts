import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import path from 'node:path'
import dev from './dev'
import { compileTimeConstants } from './environment'
import { sharePages } from './share-pages'
import { styleRules } from './styles'
import prod from './prod'
import { provideMissingGlobals } from './plugins/missing-globals'

// Taro compiles its source folder only. Both rooms lie outside it, and uqr is written for newer phones than ours.
const compile = { include: [...['contract', 'policy'].map((room) => path.resolve(__dirname, '../src', room)), path.resolve(__dirname, '../node_modules/uqr')] }
const target = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'

export default defineConfig<'webpack5'>((merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'shuangjiantong',
    designWidth: 375,
    deviceRatio: { 375: 1, 640: 1, 750: 1, 828: 1 },
    sourceRoot: 'src/miniprogram',
    outputRoot: `dist/${target}`,
    framework: 'react',
    // Prebundling makes both packages bigger (architecture.md), and esbuild minifies worse than terser.
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    jsMinimizer: 'terser',
    cache: { enable: false },
    // Taro ships only what is imported, and nothing imports what WeChat's search reads.
    copy: {
      patterns: target === 'weapp' ? [{ from: 'src/miniprogram/sitemap.json', to: 'dist/weapp/sitemap.json' }] : [],
      options: {},
    },
    plugins: [path.resolve(__dirname, 'plugins/aria-attributes.ts')],
    defineConstants: compileTimeConstants(process.env),
    mini: {
      compile,
      postcss: styleRules,
      webpackChain: provideMissingGlobals,
    },
    h5: {
      compile,
      publicPath: './',
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[id].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[id].[contenthash:8].css',
      },
      postcss: styleRules,
      webpackChain: sharePages,
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)
})
