import type { Picture } from '../pictures/picture'

/**
 * Files that come with a call or leave with an answer. They are kept briefly, under names nobody can guess, and only
 * whoever put one there may have it used. Pictures are kept until they are taken away, and whoever is told where may see
 * them. WeChat's cloud storage deployed; a folder on one machine.
 */
export interface Files {
  /** Where the caller's program is to put a file. */
  placeFor(openid: string): string
  /** Refuses with `not-found` what is not there or was put there for somebody else. */
  read(openid: string, fileId: string): Promise<Buffer>
  /** Offers a file to the caller for a while. */
  offer(openid: string, fileName: string, bytes: Buffer): Promise<{ url: string; fileId: string | null }>
  /** One that is gone already is no failure. */
  remove(openid: string, fileId: string): Promise<void>
  /** Keeps a picture; answers the key to show it and take it away by. */
  keepPicture(picture: Picture): Promise<string>
  /** Where each can be seen for the next hour, by key; one that is gone has no address. */
  showPictures(keys: readonly string[]): Promise<Map<string, string>>
  /** Those that are gone already are no failure; one that cannot be taken away is logged. */
  removePictures(keys: readonly string[]): Promise<void>
}
