import type { ShadowedEvent } from 'glass-easel'

interface Target {
  id: string
  dataset: Record<string, unknown> | null
}

const about = ({ id, dataset }: Target) => ({ id, dataset: { ...dataset }, offsetLeft: 0, offsetTop: 0 })

/** An event as WeChat's bridge hands it to a page: data only, no element in it. */
export function packageEvent(event: ShadowedEvent<unknown> & { touches?: unknown; changedTouches?: unknown }): object {
  return {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail,
    mark: { ...event.mark },
    target: about(event.target),
    currentTarget: about(event.currentTarget),
    touches: event.touches ?? [],
    changedTouches: event.changedTouches ?? [],
  }
}
