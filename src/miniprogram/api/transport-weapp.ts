import Taro from '@tarojs/taro'
import { functionOf } from '../../contract/functions'
import { ApiError } from './api-error'
import type { Transport } from './transport'

/** Opens the cloud environment once, when the mini-program starts. */
export function openCloud(): void {
  Taro.cloud.init({ env: process.env.TARO_APP_CLOUD || undefined })
}

// The platform numbers what went wrong on its own side (-404011, -504002, …); a fault of the network has no such number.
const isCloudFault = (error: unknown) =>
  typeof error === 'object' && error !== null && 'errCode' in error && Number(error.errCode) <= -100_000

/** The cloud function that has the noun; the platform adds the caller's OPENID. */
export const overCloud: Transport = async (call) => {
  try {
    const answer = await Taro.cloud.callFunction({ name: functionOf(call.path), data: { ...call } })
    return answer.result
  } catch (error) {
    throw new ApiError(isCloudFault(error) ? 'unavailable' : 'offline')
  }
}
