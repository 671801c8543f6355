/** One subscribe message: one acceptance by a tap pays for one of these. */
export interface Notice {
  openid: string
  template: 'join-decided' | 'join-asked' | 'service-changed' | 'place-offered' | 'draw-done' | 'leaving-notice' | 'child-left'
  page: string
  fields: Record<string, string>
}

/** Sends a notice; a failure is logged and never fails the act it tells about. */
export type Notify = (notice: Notice) => Promise<void>
