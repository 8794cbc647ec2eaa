export { HandOversModule } from './hand-overs.module';
export { OfficeHours } from './office-hours.service';
export { type Shift, type Weekday, weekdays } from './opening';
export { ShiftView } from './office-hours.dto';
