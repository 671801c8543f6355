import Taro from '@tarojs/taro'

export interface Place {
  lng: number
  lat: number
}

const inWeChat = async (): Promise<Place> => {
  const { longitude, latitude } = await Taro.getFuzzyLocation({ type: 'gcj02' })
  return { lng: longitude, lat: latitude }
}

const inBrowser = (): Promise<Place> =>
  new Promise((found, refused) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lng: coords.longitude, lat: coords.latitude }),
      (failure) => refused(new Error(failure.message)),
      { timeout: 10_000 },
    )
  })

/** Roughly where the phone is, asked only by a tap and kept nowhere; null when the person or the phone refuses. */
export async function whereIAm(): Promise<Place | null> {
  try {
    return process.env.TARO_ENV === 'weapp' ? await inWeChat() : await inBrowser()
  } catch {
    return null
  }
}
