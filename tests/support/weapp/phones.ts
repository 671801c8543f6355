import { Phone } from './phone'

/** Makes phones that are closed after the test that asked for them; each is looked at once more before. */
export function phonesOfTest(atEnd: (phone: Phone) => void = () => undefined) {
  const phones: Phone[] = []
  afterEach(() => {
    for (const phone of phones.splice(0)) {
      atEnd(phone)
      phone.close()
    }
  })
  return (...of: ConstructorParameters<typeof Phone>): Phone => {
    const phone = new Phone(...of)
    phones.push(phone)
    return phone
  }
}
