package dev.glabella.accounts;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A QR code as the path of an inline SVG, which the content policy allows without any exception.
 * @param size of one side, the quiet zone included
 */
record QrCode(int size, String path) {

	private static final int QUIET = 4;

	static QrCode of(String text) {
		try {
			var bits = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
			var path = new StringBuilder();
			for (int y = 0; y < bits.getHeight(); y++) {
				for (int x = 0; x < bits.getWidth(); x++) if (bits.get(x, y)) path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
			}
			return new QrCode(bits.getWidth(), path.toString());
		} catch (WriterException e) {
			throw new IllegalArgumentException("too long for a QR code: " + text.length() + " characters", e);
		}
	}
}
