/** Loaded before a process of ours by its parent, who may move its clock: a message is the offset in milliseconds. */
const Real = globalThis.Date
let offset = 0

globalThis.Date = class MovedDate extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + offset)
    else super(...given)
  }

  static now() {
    return Real.now() + offset
  }
}

process.on('message', (milliseconds) => {
  offset = Number(milliseconds)
  process.send?.('moved')
})
process.channel?.unref()
