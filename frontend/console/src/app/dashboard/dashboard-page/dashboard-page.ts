import { Component } from '@angular/core';

@Component({ selector: 'app-dashboard-page', template: '<h1 class="display">Dashboard</h1>' })
export class DashboardPage {}
