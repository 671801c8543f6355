import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../app-error'
import type { Context } from '../../../context'
import { institutionStaff } from '../../../database/institution-staff-tables'
import { sameInstitution } from '../../../database/same-institution'
import { pictureOf } from '../../../pictures/picture'
import type { Picture, PictureFault } from '../../../pictures/picture'
import type { Registrar } from '../access'
import type { SetStaffPhotoInput } from '../shapes'

const refused = (why: PictureFault | 'picture-refused') => new AppError('bad-input', [{ path: 'fileId', message: why }])

/** What was sent, as it may be kept: within the limits, without what tells where it was taken, and let through by the content check. */
async function checkedPicture(ctx: Context, openid: string, fileId: string): Promise<Picture> {
  const read = pictureOf(await ctx.files().read(openid, fileId))
  if ('fault' in read) throw refused(read.fault)
  const verdict = await ctx.moderate(read, openid)
  if (verdict === 'risky') throw refused('picture-refused')
  if (verdict === 'review') console.warn(JSON.stringify({ requestId: ctx.requestId, moderation: 'review' }))
  return read
}

/**
 * Gives somebody who teaches there a photo, or takes it away with a `fileId` of null; the one before is gone then. What was sent is
 * deleted whatever comes of it. Refuses with `not-found` who does not teach there now, and `bad-input` with what is wrong with the picture.
 */
export async function setStaffPhoto(ctx: Context, by: Registrar, { institutionId, staffId, fileId }: SetStaffPhotoInput): Promise<void> {
  const key = { districtId: by.district.districtId, institutionId }
  try {
    const picture = fileId === null ? null : await checkedPicture(ctx, by.openid, fileId)
    const photoKey = picture && (await ctx.files().keepPicture(picture))
    const before = await ctx.db.orm
      .transaction(async (tx) => {
        const who = and(sameInstitution(institutionStaff, key), eq(institutionStaff.staffId, staffId), isNull(institutionStaff.leftOn))
        const [known] = await tx.select({ photoKey: institutionStaff.photoKey }).from(institutionStaff).where(who).for('update')
        if (!known) throw new AppError('not-found')
        await tx.update(institutionStaff).set({ photoKey }).where(who)
        return known.photoKey
      })
      .catch(async (failure: unknown) => {
        if (photoKey !== null) await ctx.files().removePictures([photoKey])
        throw failure
      })
    if (before !== null) await ctx.files().removePictures([before])
  } finally {
    if (fileId !== null) await ctx.files().remove(by.openid, fileId).catch(() => undefined) // of somebody else: not ours to delete
  }
}
