package dev.countersign.desktop.app;

import java.util.List;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The program's mark, a shield with two ticks, painted in the sizes that platforms ask for. */
final class AppIcon {
  private AppIcon() {}

  static List<Image> all() {
    return List.of(paint(16), paint(32), paint(64), paint(128));
  }

  private static Image paint(double size) {
    Canvas canvas = new Canvas(size, size);
    var pen = canvas.getGraphicsContext2D();
    double unit = size / 16;
    pen.scale(unit, unit);
    pen.setFill(Color.web("#0969da"));
    pen.beginPath();
    pen.moveTo(8, 0.8);
    pen.lineTo(14, 3);
    pen.lineTo(14, 8);
    pen.bezierCurveTo(14, 12, 11, 14.4, 8, 15.4);
    pen.bezierCurveTo(5, 14.4, 2, 12, 2, 8);
    pen.lineTo(2, 3);
    pen.closePath();
    pen.fill();
    pen.setStroke(Color.WHITE);
    pen.setLineWidth(1.4);
    pen.setLineCap(StrokeLineCap.ROUND);
    pen.setLineJoin(StrokeLineJoin.ROUND);
    pen.strokePolyline(new double[] {4.4, 6.2, 9}, new double[] {8, 9.8, 6}, 3);
    pen.strokePolyline(new double[] {7.8, 9.1, 11.9}, new double[] {9.4, 10.6, 6.8}, 3);
    SnapshotParameters transparent = new SnapshotParameters();
    transparent.setFill(Color.TRANSPARENT);
    return canvas.snapshot(transparent, null);
  }
}
