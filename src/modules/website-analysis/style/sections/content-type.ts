import { unknownList, unknownText } from '../field.js';
import type { StyleContext } from '../style-context.js';
import type { ContentType } from '../style-document.js';

/** What the content is for: nothing here follows from measures of the text. */
export function describeContentType({ record }: StyleContext): ContentType {
  return {
    primary_type: record('/content_type/primary_type', unknownText()),
    secondary_types: record('/content_type/secondary_types', unknownList()),
    purpose: record('/content_type/purpose', unknownText()),
    call_to_action: record('/content_type/call_to_action', unknownText()),
    conversion_focus: record('/content_type/conversion_focus', unknownText()),
    educational_value: record('/content_type/educational_value', unknownText()),
  };
}
