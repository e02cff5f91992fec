import type { PreviewBoot, TimelineItem } from '../preview-api.ts';
import { DialogShell } from './components/overlay.tsx';
import { TimelineEntry } from './timeline.tsx';

/** One activity in a panel beside the page, as the CRM previews a record. */
export function ItemDialog(props: { item: TimelineItem; boot: PreviewBoot; close(): void }) {
  return (
    <DialogShell shape="panel" title={props.item.title} close={props.close}>
      <div className="hs-dialog-body">
        <TimelineEntry item={props.item} boot={props.boot} open />
      </div>
    </DialogShell>
  );
}
