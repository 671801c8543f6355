import { rmSync } from 'node:fs'
import { folderOf } from '../hand-made-package'

interface App {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: object
}

/** A package written by hand, small enough to see that the harness notices what a phone would notice. */
export class SmallPackage {
  readonly root: string

  /** `files` by their path; a page of app.json that has none is an empty one. */
  constructor(app: App, files: Record<string, string>) {
    const below = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
    const empty = [...app.pages, ...below].flatMap((page) => [
      [`${page}.wxml`, '<view id="a">{{said}}</view>'],
      [`${page}.js`, 'Page({})'],
    ])
    this.root = folderOf({ 'app.json': JSON.stringify(app), 'app.js': 'App({})', ...Object.fromEntries(empty), ...files })
  }

  remove(): void {
    rmSync(this.root, { recursive: true })
  }
}
