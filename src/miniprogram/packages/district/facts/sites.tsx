import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { SchoolList } from '../../../../cloud/features/schools/shapes'
import { addDays } from '../../../../policy/calendar/day'
import type { Day } from '../../../../policy/calendar/day'
import { SmallButton } from '../../../components/button'
import { Field } from '../../../components/field'
import type { FactsForm } from '../../../stores/register/facts-form'
import { EMPTY_SITE } from '../../../stores/register/typed-facts'
import type { TypedSite } from '../../../stores/register/typed-facts'
import { factsForm as copy } from '../../../text/register-facts'
import { faultAt } from '../../../text/register-faults'
import { OptionalDay } from '../../../components/optional-day'
import { TownField } from '../town-field'
import { Part } from './part'

interface Props {
  form: FactsForm
  towns: SchoolList['towns']
  today: Day
}

const MOST = 20

/** Every address of the licence; one that ended keeps its days, because families ask about days gone by. */
export const Sites = observer(function Sites({ form, towns, today }: Props) {
  const { sites } = form.typed
  const recorded = form.form.base.sites.length
  const put = (at: number, part: Partial<TypedSite>) =>
    form.change({ sites: sites.map((site, i) => (i === at ? { ...site, ...part } : site)) })
  return (
    <Part form={form} title={copy.sites} summary={copy.siteCount(sites.length)} fields={['sites']}>
      <View className='pad sub'>{copy.siteSays}</View>
      {sites.map((site, i) => (
        <Site
          key={i}
          form={form}
          site={site}
          at={i}
          towns={towns}
          today={today}
          onChange={(part) => put(i, part)}
          onRemove={i < recorded ? undefined : () => form.change({ sites: sites.filter((_, each) => each !== i) })}
        />
      ))}
      {sites.length < MOST && (
        <View className='pad'>
          <SmallButton icon='plus' onTap={() => form.change({ sites: [...sites, EMPTY_SITE] })}>{copy.addSite}</SmallButton>
        </View>
      )}
    </Part>
  )
})

interface OneProps extends Props {
  site: TypedSite
  at: number
  onChange: (part: Partial<TypedSite>) => void
  /** Only of one that is not recorded yet. */
  onRemove?: () => void
}

const Site = observer(function Site({ form, site, at, towns, today, onChange, onRemove }: OneProps) {
  const title = copy.site(at + 1)
  const wrong = (field: string) => faultAt(form.faults, `sites.${at}.${field}`)
  const named = (label: string) => `${title}：${label}`
  return (
    <View className='lot'>
      <View className='lot__hd'>{title}</View>
      <TownField label={named(copy.town)} value={site.townCode} towns={towns} wrong={wrong('townCode')} onChange={(townCode) => onChange({ townCode })} />
      <Field label={named(copy.address)} value={site.address} max={80} wrong={wrong('address')} onInput={(address) => onChange({ address })} />
      <Field label={named(copy.floor)} value={site.floor} max={20} wrong={wrong('floor')} onInput={(floor) => onChange({ floor })} />
      <Field label={named(copy.at)} value={site.at} hint={copy.atHint} wrong={wrong('at') ?? wrong('lng') ?? wrong('lat')} onInput={(typed) => onChange({ at: typed })} />
      <OptionalDay label={named(copy.siteFrom)} value={site.fromDay} wrong={wrong('fromDay')} onChange={(fromDay) => onChange({ fromDay })} />
      <OptionalDay label={named(copy.siteTo)} value={site.toDay} wrong={wrong('toDay')} onChange={(toDay) => onChange({ toDay })} />
      <View className='lot__acts'>
        {onRemove && <SmallButton label={named(copy.removeSite)} onTap={onRemove}>{copy.removeSite}</SmallButton>}
        {!onRemove && site.toDay === '' && (
          <SmallButton label={named(copy.endSite)} onTap={() => onChange({ toDay: addDays(today, -1) })}>{copy.endSite}</SmallButton>
        )}
      </View>
    </View>
  )
})
