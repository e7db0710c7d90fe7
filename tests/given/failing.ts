/** Things that fail once, as if the power went at that moment. */

export const POWER_WENT = 'the power went'

/** The same thing, but call number `call` of one of its methods fails before it does anything; all else works. */
export function failing<Thing extends object>(thing: Thing, method: keyof Thing, call = 1): Thing {
  let calls = 0
  return new Proxy(thing, {
    get(target, name) {
      const value = Reflect.get(target, name, target)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        if (name === method && ++calls === call) throw new Error(POWER_WENT)
        return value.apply(target, given)
      }
    },
  })
}
