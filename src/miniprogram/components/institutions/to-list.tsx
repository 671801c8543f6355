import Taro from '@tarojs/taro'
import { institution } from '../../text/institution'
import { SmallButton } from '../button'

/** The list of institutions is the way on. */
export const ToList = () => (
  <SmallButton onTap={() => void Taro.switchTab({ url: '/pages/institutions/index' })}>{institution.toList}</SmallButton>
)
