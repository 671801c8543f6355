import type { Scenario } from '../../support/browser/stage'

const HEAD = '机构名称,办学许可证号,批准部门,镇街,地址,状态,日期'

/** The register as a file: from the computer in a browser, from a chat in WeChat. */
export const registerFiles: Scenario = (stage) => {
  test('an officer picks a file, sees what it would do, writes it, takes it back and carries the register away', async () => {
    const serial = Math.floor(Math.random() * 1_000_000)
    const [name, file] = [`示例来文馆${serial}`, `示例台账${serial}.csv`]
    const row = `${name},教民150015${String(serial).padStart(9, '0')}号,区教委（示例）,昌元街道,示例路 1 号,白名单,2026-05-01`
    const visitor = await stage.visitor('区教委示例工作人员')
    await visitor.open('packages/district/register/index')
    await visitor.tap('link', /导入和导出/)
    await visitor.isAt('packages/district/files/index')
    const chooser = visitor.page.waitForEvent('filechooser')
    await visitor.press('选一个文件')
    await (await chooser).setFiles({ name: file, mimeType: 'text/csv', buffer: Buffer.from(`${HEAD}\n${row}\n`) })
    await visitor.sees(file)
    await visitor.press(/^要加的\s*1 家/)
    await visitor.sees(name)
    await visitor.press('写进名单')
    await visitor.sees('写进名单？')
    await visitor.answer('写进名单')
    await visitor.press(`撤销：${file}`)
    await visitor.answer('撤销')
    await visitor.sees(/撤销：还原 1 家/)
    const download = visitor.page.waitForEvent('download')
    await visitor.press('导出 csv')
    expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    const workbook = visitor.page.waitForEvent('download')
    await visitor.press('导出 xlsx')
    expect((await workbook).suggestedFilename()).toMatch(/\.xlsx$/)
  })

  test('a file that is no table is refused with what to do, and another can be picked', async () => {
    const visitor = await stage.visitor('区教委示例工作人员')
    await visitor.open('packages/district/files/index?d=500153')
    const chooser = visitor.page.waitForEvent('filechooser')
    await visitor.press('选一个文件')
    await (await chooser).setFiles({ name: '示例网页.csv', mimeType: 'text/csv', buffer: Buffer.from('<!doctype html><html><body>名单</body></html>') })
    await visitor.sees('这是网页，只是名字像表格。')
    await visitor.press('换一个文件')
    await visitor.sees('选一个文件')
  })
}
