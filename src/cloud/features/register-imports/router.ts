import { LIMITS } from '../../register-files/limits'
import { procedure, router } from '../../procedure'
import { requireRegistrar } from '../institutions/access'
import { districtInput } from '../institutions/shapes'
import { readGiven } from './reads/given-file'
import { exportRegister } from './reads/export-register'
import { listImports } from './reads/imports'
import { planImport } from './reads/plan-import'
import type { ExportAnswer, UploadPlace } from './shapes'
import { applyImportInput, exportRegisterInput, planImportInput, undoImportInput } from './shapes'
import { applyImport } from './writes/apply-import'
import { undoImport } from './writes/undo-import'

const officer = procedure('district-officer')

/** Part of `institutions`: the register as a file, in and out. */
export const registerImportsRouter = router({
  uploadPlace: officer.input(districtInput).query(async ({ ctx, input }): Promise<UploadPlace> => {
    const { openid } = await requireRegistrar(ctx, input.districtId)
    return { path: ctx.files().placeFor(openid), mostBytes: LIMITS.fileBytes }
  }),

  planImport: officer.input(planImportInput).query(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    const wanted = input.part ? { part: input.part, page: input.page ?? 1 } : null
    return planImport(ctx.db.orm, by, await readGiven(ctx.files(), by.openid, input), wanted)
  }),

  applyImport: officer.input(applyImportInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    const { requestKey, ...asked } = input
    const read = () => readGiven(ctx.files(), by.openid, asked)
    const answer = await applyImport(ctx.db.orm, by, { requestKey, input: asked, read })
    await ctx.files().remove(by.openid, input.fileId)
    return answer
  }),

  undoImport: officer.input(undoImportInput).mutation(async ({ ctx, input }) => {
    const by = await requireRegistrar(ctx, input.districtId)
    return undoImport(ctx.db.orm, by, input)
  }),

  imports: officer.input(districtInput).query(async ({ ctx, input }) => {
    const { district } = await requireRegistrar(ctx, input.districtId)
    return listImports(ctx.db, district)
  }),

  exportRegister: officer.input(exportRegisterInput).mutation(async ({ ctx, input }): Promise<ExportAnswer> => {
    const by = await requireRegistrar(ctx, input.districtId)
    const { bytes, fileName, institutions } = await exportRegister(ctx.db.orm, by, input.format)
    return { fileName, institutions, bytes: bytes.length, ...(await ctx.files().offer(by.openid, fileName, bytes)) }
  }),
})
