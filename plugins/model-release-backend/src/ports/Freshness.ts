/** Whether an answer has to be true now, or may be some seconds old, as for those who only read. */
export type Freshness = 'live' | 'recent';
