import { Component } from '@angular/core';

/** An architect's elevation of a house, with the sign in its front garden that a buyer scans. */
@Component({
  selector: 'app-house-drawing',
  templateUrl: './house-drawing.svg',
  styles: ':host { display: block; height: 100%; color: #e9e2d2; }',
})
export class HouseDrawing {}
