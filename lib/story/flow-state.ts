/** Whether what a flow moves has moved. What is not said has happened. */
export const FLOW_STATES = ['happened', 'planned', 'stopped', 'feared'] as const;

export type FlowState = (typeof FLOW_STATES)[number];

/** The states that a map has a sign for. */
export type OtherState = Exclude<FlowState, 'happened'>;
