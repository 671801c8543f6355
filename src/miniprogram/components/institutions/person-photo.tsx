import { View } from '@tarojs/components'
import { addressOf } from '../../api/files'
import { registerStaff as copy } from '../../text/register-staff'

interface Props {
  url: string | null
  name: string
}

/** Somebody's photo where they gave one; where it cannot be fetched there is an empty frame and nothing else. */
export const PersonPhoto = ({ url, name }: Props) =>
  url === null ? null : <View className='face' role='img' aria-label={copy.photoOf(name)} style={{ backgroundImage: `url("${addressOf(url)}")` }} />
