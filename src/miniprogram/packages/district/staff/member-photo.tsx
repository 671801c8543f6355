import { View } from '@tarojs/components'
import { api } from '../../../api/client'
import { choosePicture } from '../../../api/pictures'
import { ask, say } from '../../../components/ask'
import { SmallButton } from '../../../components/button'
import { ErrorNote } from '../../../components/error-note'
import { Group } from '../../../components/group'
import type { InstitutionKey } from '../../../components/institutions/open'
import { PersonPhoto } from '../../../components/institutions/person-photo'
import { useAct } from '../../../components/use-act'
import type { KnownMember } from '../../../stores/register/typed-member'
import { faultAt } from '../../../text/register-faults'
import { registerStaff as copy } from '../../../text/register-staff'

interface Props {
  at: InstitutionKey
  one: KnownMember
  onChanged: () => Promise<unknown>
}

/** A photo, which nobody has to give: put there, changed, or taken away; each at once and not with the form. */
export function MemberPhoto({ at, one: { staffId, name, photo }, onChanged }: Props) {
  const { busy, error, run } = useAct()
  const set = async (fileId: string | null, words: string) => {
    await api.institutions.setStaffPhoto.mutate({ ...at, staffId, fileId })
    await onChanged()
    say(words)
  }
  const choose = () =>
    run(async () => {
      const chosen = await choosePicture()
      if (!chosen) return
      const { path } = await api.institutions.uploadPlace.query({ districtId: at.districtId })
      await set(await chosen.send(path), copy.photoSet)
    })
  const remove = () =>
    run(async () => {
      if (await ask(copy.photoRemoveAsk(name), copy.photoRemoveSays, copy.photoRemove)) await set(null, copy.photoRemoved)
    })
  const wrong = faultAt((error?.fields ?? []).map(({ path, message }) => ({ path, fault: message })), 'fileId')
  return (
    <Group title={copy.photo}>
      <View className='pad'>
        <PersonPhoto url={photo} name={name} />
        <View className='sub'>{copy.photoSays}</View>
        <View className='duo gap-2'>
          <SmallButton busy={busy} onTap={() => void choose()}>{photo === null ? copy.photoChoose : copy.photoChange}</SmallButton>
          {photo !== null && <SmallButton busy={busy} onTap={() => void remove()}>{copy.photoRemove}</SmallButton>}
        </View>
        {wrong && <View className='field__says field__says--wrong' role='alert'>{wrong}</View>}
      </View>
      {error && !wrong && <ErrorNote error={error} what={copy.photoFailed} />}
    </Group>
  )
}
