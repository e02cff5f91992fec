/** The plain event that HubSpot hands to a handler: only what survives the way into a worker. */
export function remoteEvent(type: string, id = '') {
  return { type, bubbles: false, timeStamp: Date.now(), id };
}
