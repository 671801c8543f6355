import path from 'node:path'
import { build } from 'esbuild'

const BROWSER = path.join(__dirname, '../browser')

/** The preview's own scripts and styles by name; kept in memory, never written beside a build. */
export async function bundleBrowser(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: ['phone.ts', 'frame.ts'].map((file) => path.join(BROWSER, file)),
    outdir: BROWSER,
    write: false,
    bundle: true,
    format: 'iife',
    target: 'chrome88',
    sourcemap: 'inline',
    loader: { '.css': 'css' },
    // What the web components want of Taro's web runtime is one warning.
    alias: { '@tarojs/taro': path.join(BROWSER, 'taro-warnings.ts') },
    define: { 'process.env.NODE_ENV': '"production"', DEPRECATED_ADAPTER_COMPONENT: 'false' },
    logLevel: 'silent',
  })
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.text]))
}
